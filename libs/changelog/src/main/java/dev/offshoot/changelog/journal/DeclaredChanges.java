package dev.offshoot.changelog.journal;

import dev.offshoot.changelog.DataChange;
import dev.offshoot.changelog.OneOffChange;
import dev.offshoot.database.DatabaseRefused;
import io.micronaut.context.BeanContext;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.inject.BeanDefinition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The changes of this release by id, made from bean definitions: none is instantiated before it is applied. */
@Singleton
public class DeclaredChanges {

    private static final Pattern ID = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(-[a-z0-9]+)+");
    private static final int LONGEST_ID = 100;
    private static final int LENGTH_OF_DATE = 10;

    private final NavigableMap<String, DeclaredChange> changes = new TreeMap<>();

    DeclaredChanges(BeanContext context) {
        for (BeanDefinition<OneOffChange> bean : context.getBeanDefinitions(OneOffChange.class)) {
            DeclaredChange change = declared(bean);
            DeclaredChange other = changes.put(change.id(), change);
            if (other != null) {
                throw new DatabaseRefused("two one-off changes are called " + change.id() + ", "
                        + change.bean().getBeanType().getName() + " and "
                        + other.bean().getBeanType().getName() + "; give the newer one another id.");
            }
        }
    }

    /** In the order they are applied. */
    NavigableMap<String, DeclaredChange> byId() {
        return Collections.unmodifiableNavigableMap(changes);
    }

    private static DeclaredChange declared(BeanDefinition<OneOffChange> bean) {
        Class<OneOffChange> type = bean.getBeanType();
        AnnotationValue<DataChange> annotation = bean.findAnnotation(DataChange.class)
                .orElseThrow(() -> new DatabaseRefused(type.getName() + " is a one-off change without @DataChange."));
        String id = annotation.stringValue().orElse("");
        String author = annotation.stringValue("author").orElse("");
        require(isId(id), type, "needs an id like 2026-12-01-fill-slugs, not \"" + id + "\"");
        require(!author.isBlank(), type, "needs an author");
        String description = annotation.stringValue("description").orElse("");
        return new DeclaredChange(
                id,
                author,
                description.isBlank() ? id.substring(LENGTH_OF_DATE + 1).replace('-', ' ') : description,
                new CompiledCode(type).imprint(),
                bean);
    }

    private static boolean isId(String id) {
        try {
            return ID.matcher(id).matches()
                    && id.length() <= LONGEST_ID
                    && LocalDate.parse(id.substring(0, LENGTH_OF_DATE)).getYear() > 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static void require(boolean fulfilled, Class<?> type, String sentence) {
        if (!fulfilled) {
            throw new DatabaseRefused("the one-off change " + type.getName() + " " + sentence + ".");
        }
    }
}
