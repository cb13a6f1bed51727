package dev.offshoot.tasks.table;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as an operator sees it, from either table.
 *
 * @param id local, in the order of asking
 * @param attempts begun so far; of a recurring task, since it last succeeded
 * @param error of the last attempt that failed
 * @param schedule of a recurring task, in words
 * @param nextAt when it is due; null once it is over
 * @param runner the instance that runs it
 * @param endedBy who cancelled it
 */
public record TaskRow(
        long id,
        UUID uuid,
        String name,
        TaskState state,
        int attempts,
        @Nullable String error,
        @Nullable String schedule,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String runner,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable Instant removeAt) {}
