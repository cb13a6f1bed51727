package dev.offshoot.anonymizer.rule;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rule files on the class path: {@code anonymizer/<library>.yml} of every library with tables, then the service's
 * {@code anonymizer.yml}.
 *
 * @param libraries those whose tables the service has
 */
public record RuleSources(ClassLoader classes, NavigableSet<String> libraries) {

    static final String OF_SERVICE = "anonymizer.yml";

    private static final String LIBRARIES = "META-INF/offshoot/migrations";
    private static final String HISTORY = "_history";

    /** As libs/database decides which tables the service of this context has. */
    public static RuleSources of(ApplicationContext context) {
        String[] skipped = context.getProperty("offshoot.database.skip-libraries", String[].class)
                .orElse(new String[0]);
        return of(RuleSources.class.getClassLoader(), Set.of(skipped));
    }

    /** @param skipped libraries whose tables the service replaces by its own */
    static RuleSources of(ClassLoader classes, Set<String> skipped) {
        NavigableSet<String> libraries = new TreeSet<>();
        try {
            for (URL url : Collections.list(classes.getResources(LIBRARIES))) {
                read(url)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(libraries::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        libraries.removeAll(skipped);
        return new RuleSources(classes, libraries);
    }

    /** By file name, in the order they are read. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        libraries.forEach(library -> names.add("anonymizer/" + library + ".yml"));
        names.add(OF_SERVICE);
        names.forEach(name -> text(name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    /** Which migrations ran says nothing about anybody. */
    boolean isHistory(String table) {
        return table.equals("migration" + HISTORY)
                || libraries.stream().anyMatch(library -> table.equals(library + HISTORY));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(classes.getResource(name)).map(RuleSources::read);
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
