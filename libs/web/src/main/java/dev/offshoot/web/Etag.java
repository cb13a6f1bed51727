package dev.offshoot.web;

import io.micronaut.core.annotation.Introspected;

/**
 * The entity tag of one state of a resource.
 *
 * @param value as it stands in the header, quotes included
 */
@Introspected
public record Etag(String value) {

    /** The tag of a row with a version column. */
    public static Etag of(long version) {
        return new Etag("\"" + version + "\"");
    }

    /** The tag of content identified by a digest; characters a header cannot carry are refused. */
    public static Etag of(String digest) {
        if (digest.isEmpty() || !digest.chars().allMatch(Etag::allowed)) {
            throw new IllegalArgumentException("An entity tag consists of visible ASCII characters without quotes");
        }
        return new Etag("\"" + digest + "\"");
    }

    private static boolean allowed(int character) {
        return character > 0x20 && character < 0x7f && character != '"';
    }

    @Override
    public String toString() {
        return value;
    }
}
