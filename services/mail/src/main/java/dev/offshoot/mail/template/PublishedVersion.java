package dev.offshoot.mail.template;

import dev.offshoot.mail.manifest.Manifest;
import dev.offshoot.mail.rendering.Renderer.Compiled;
import dev.offshoot.mail.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A published version, parsed and ready to render. Immutable, so it is kept in memory. */
public record PublishedVersion(
        long id,
        long templateId,
        int number,
        Manifest manifest,
        Topic topic,
        NavigableMap<String, Compiled> programs,
        Map<String, Object> sample) {

    public String key() {
        return manifest.key();
    }

    /** The locales tried, in order: message's, recipient's, template's, English, each dropping its last part. */
    public List<String> localeChain(@Nullable String message, @Nullable String recipient) {
        List<String> chain = new ArrayList<>();
        Stream.of(message, recipient, manifest.locale(), "en").forEach(tag -> {
            if (tag != null) {
                shorten(tag, chain);
            }
        });
        return chain.stream().distinct().toList();
    }

    private static void shorten(String tag, List<String> chain) {
        String rest = Locale.forLanguageTag(tag).toLanguageTag();
        while (!rest.isEmpty()) {
            chain.add(rest);
            rest = rest.contains("-") ? rest.substring(0, rest.lastIndexOf('-')) : "";
        }
    }

    public String locale(@Nullable String message, @Nullable String recipient) {
        return localeChain(message, recipient).stream()
                .filter(programs::containsKey)
                .findFirst()
                .orElseGet(programs::firstKey);
    }

    public Compiled program(String locale) {
        return Optional.ofNullable(programs.get(locale))
                .orElseThrow(() -> new IllegalStateException(key() + " has no locale " + locale));
    }
}
