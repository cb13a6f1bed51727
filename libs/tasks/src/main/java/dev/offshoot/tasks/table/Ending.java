package dev.offshoot.tasks.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended.
 *
 * @param error null leaves that of an earlier attempt
 * @param by who cancelled it
 */
public record Ending(
        TaskState state,
        @Nullable String error,
        Instant at,
        @Nullable String by,
        Instant removeAt) {}
