package dev.offshoot.changelog.journal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a database remembers of a change.
 *
 * @param checksum of what its code does
 * @param imprint of its class files
 * @param duration spent on it, over all attempts that left something
 * @param rows changed so far
 * @param position where its chunks go on; null for a change at once, and before the first chunk
 * @param error of the last attempt, null when it went well
 */
public record RecordedChange(
        String id,
        String checksum,
        long imprint,
        String author,
        String description,
        RecordedState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Duration duration,
        long rows,
        @Nullable String position,
        @Nullable String error) {}
