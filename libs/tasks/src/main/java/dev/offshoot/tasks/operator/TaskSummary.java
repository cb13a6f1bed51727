package dev.offshoot.tasks.operator;

import dev.offshoot.tasks.table.TaskRow;
import dev.offshoot.tasks.table.TaskState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param error first line of what the last failed attempt said
 */
@Serdeable
record TaskSummary(
        UUID id,
        String name,
        TaskState state,
        int attempts,
        @Nullable String error,
        @Nullable String schedule,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt) {

    static TaskSummary of(TaskRow task) {
        return new TaskSummary(
                task.uuid(),
                task.name(),
                task.state(),
                task.attempts(),
                firstLine(task.error()),
                task.schedule(),
                task.createdAt(),
                task.nextAt(),
                task.endedAt());
    }

    private static @Nullable String firstLine(@Nullable String error) {
        return error == null ? null : error.lines().findFirst().orElse("");
    }
}
