package dev.offshoot.web;

import java.util.Set;

/**
 * The {@code If-Match} header of a change. A controller method that takes one answers 428 without the header, and 412
 * instead of 409 when the row changed meanwhile.
 *
 * @param tags strong entity tags with their quotes; {@code *} matches every state
 */
public record IfMatch(Set<String> tags) {

    public IfMatch {
        tags = Set.copyOf(tags);
    }

    public boolean matches(Etag current) {
        return tags.contains("*") || tags.contains(current.value());
    }

    /** Refuses the change with 412 unless the caller saw the current state. */
    public void require(Etag current) {
        if (!matches(current)) {
            throw WebProblem.STALE.because("The resource changed since it was read; its tag is now " + current.value());
        }
    }

    /** As {@link #require(Etag)} for a row with a version column. */
    public void require(long version) {
        require(Etag.of(version));
    }
}
