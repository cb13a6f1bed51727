package dev.offshoot.mail.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code topics.yml} of this jar: the shipped topics with their titles by locale. */
record TopicFile(List<Topic> topics, Map<String, Map<?, ?>> titles) {

    static TopicFile load() {
        try (InputStream file = TopicFile.class.getResourceAsStream("/topics.yml")) {
            Object content = new Load(LoadSettings.builder().build())
                    .loadFromInputStream(Optional.ofNullable(file)
                            .orElseThrow(() -> new IllegalStateException("topics.yml is not on the class path")));
            return content instanceof Map<?, ?> root && root.get("topics") instanceof List<?> rows
                    ? read(rows)
                    : new TopicFile(List.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TopicFile read(List<?> rows) {
        List<Topic> topics = new ArrayList<>();
        Map<String, Map<?, ?>> titles = new HashMap<>();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> fields) {
                topics.add(topic(fields, topics.size()));
                titles.put(String.valueOf(fields.get("key")), titles(fields));
            }
        }
        return new TopicFile(topics, titles);
    }

    private static Map<?, ?> titles(Map<?, ?> fields) {
        return fields.get("title") instanceof Map<?, ?> titles ? titles : Map.of();
    }

    private static Topic topic(Map<?, ?> fields, int position) {
        List<String> roles = fields.get("roles") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new Topic(
                null,
                String.valueOf(fields.get("key")),
                String.valueOf(fields.get("group")),
                TopicKind.valueOf(String.valueOf(fields.get("kind")).toUpperCase(Locale.ROOT)),
                !Boolean.FALSE.equals(fields.get("default")),
                roles,
                position);
    }

    /** The title in the first of these languages that has one. */
    String title(String key, List<Locale> languages) {
        Map<?, ?> byLanguage = titles.getOrDefault(key, Map.of());
        return languages.stream()
                .map(language -> byLanguage.get(language.getLanguage()))
                .filter(String.class::isInstance)
                .map(String::valueOf)
                .findFirst()
                .orElseGet(() -> byLanguage.get("en") instanceof String english ? english : key);
    }
}
