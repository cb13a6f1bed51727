package dev.offshoot.mail.rendering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;

/**
 * A template as its author wrote it.
 *
 * @param texts YAML by locale
 */
public record TemplateSource(String key, String manifest, String body, SortedMap<String, String> texts, String sample) {

    /** Over all of it and the layout: the same hash compiles to the same programs. */
    public byte[] hash(Layout layout) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, key);
            add(digest, manifest);
            add(digest, body);
            texts.forEach((locale, text) -> {
                add(digest, locale);
                add(digest, text);
            });
            add(digest, sample);
            add(digest, layout.mjml());
            layout.texts().forEach((locale, text) -> {
                add(digest, locale);
                add(digest, text);
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
