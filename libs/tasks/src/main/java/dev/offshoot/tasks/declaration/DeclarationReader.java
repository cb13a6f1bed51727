package dev.offshoot.tasks.declaration;

import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import dev.offshoot.tasks.Task;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.inject.AdvisedBeanType;
import io.micronaut.inject.BeanDefinition;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the annotations of tasks; whatever is wrong with one is an {@link IllegalStateException} that names its class. */
@Singleton
class DeclarationReader {

    private final String service;
    private final Pattern wireName;
    private final ConversionService conversion;

    DeclarationReader(@Value("${offshoot.service}") String service, ConversionService conversion) {
        this.service = service;
        this.wireName = Pattern.compile(Pattern.quote(service) + "\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");
        this.conversion = conversion;
    }

    @SuppressWarnings("unchecked")
    OneOffDeclaration oneOff(BeanDefinition<?> definition, Supplier<? extends Task> task) {
        Class<?> data = definition.getTypeArguments(Task.class).getFirst().getType();
        return new OneOffDeclaration(
                nameOfOneOff(definition),
                retries(definition, OneOff.class),
                duration(definition, OneOff.class, "kept"),
                (Class<Object>) data,
                (Supplier<Task<Object>>) task);
    }

    RecurringDeclaration recurring(BeanDefinition<?> definition, Supplier<RecurringTask> task) {
        Rhythm rhythm = rhythm(definition);
        right(definition, () -> {
            rhythm.check();
            return rhythm;
        });
        return new RecurringDeclaration(
                name(definition, Recurring.class),
                retries(definition, Recurring.class),
                SupplierUtil.memoized(() -> right(definition, rhythm::schedule)),
                rhythm.words(),
                task);
    }

    String nameOfOneOff(BeanDefinition<?> definition) {
        return name(definition, OneOff.class);
    }

    static Class<?> writtenClass(BeanDefinition<?> definition) {
        return definition instanceof AdvisedBeanType<?> advised
                ? advised.getInterceptedType()
                : definition.getBeanType();
    }

    private Rhythm rhythm(BeanDefinition<?> definition) {
        String every = text(definition, Recurring.class, "every");
        String cron = text(definition, Recurring.class, "cron");
        if (every.isEmpty() == cron.isEmpty()) {
            throw wrong(definition, "needs either every or cron");
        }
        return every.isEmpty()
                ? new Rhythm.Cron(cron, text(definition, Recurring.class, "zone"))
                : new Rhythm.Pause(duration(definition, Recurring.class, "every"));
    }

    private String name(BeanDefinition<?> definition, Class<? extends Annotation> annotation) {
        if (!definition.hasAnnotation(annotation)) {
            throw wrong(definition, "needs @" + annotation.getSimpleName());
        }
        String name = text(definition, annotation, "name");
        if (!wireName.matcher(name).matches()) {
            throw wrong(
                    definition, "is named '%s'; a name is %s.<verb-thing>, in small letters".formatted(name, service));
        }
        return name;
    }

    private Retries retries(BeanDefinition<?> definition, Class<? extends Annotation> annotation) {
        int tries = definition
                .intValue(annotation, "tries")
                .orElseGet(() -> definition
                        .getDefaultValue(annotation, "tries", Integer.class)
                        .orElseThrow());
        if (tries < 1) {
            throw wrong(definition, "has tries = " + tries + "; one is the least");
        }
        return new Retries(
                tries,
                duration(definition, annotation, "firstDelay"),
                duration(definition, annotation, "longestDelay"));
    }

    private Duration duration(BeanDefinition<?> definition, Class<? extends Annotation> annotation, String member) {
        String text = text(definition, annotation, member);
        return conversion
                .convert(text, Duration.class)
                .filter(Duration::isPositive)
                .orElseThrow(
                        () -> wrong(definition, "has %s = '%s'; write 30s, 15m, 1h or 7d".formatted(member, text)));
    }

    private static String text(BeanDefinition<?> definition, Class<? extends Annotation> annotation, String member) {
        return definition
                .stringValue(annotation, member)
                .or(() -> definition.getDefaultValue(annotation, member, String.class))
                .orElse("");
    }

    private static <T> T right(BeanDefinition<?> definition, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException unreadable) {
            throw wrong(definition, String.valueOf(unreadable.getMessage()));
        }
    }

    private static IllegalStateException wrong(BeanDefinition<?> definition, String what) {
        return new IllegalStateException("task " + writtenClass(definition).getName() + " " + what);
    }
}
