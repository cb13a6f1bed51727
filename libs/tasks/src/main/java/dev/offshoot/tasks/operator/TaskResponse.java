package dev.offshoot.tasks.operator;

import dev.offshoot.tasks.table.TaskRow;
import dev.offshoot.tasks.table.TaskState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task with all there is to know but its data, which may name persons.
 *
 * @param schedule of a recurring task, in words
 * @param nextAt when it is due; null once it is over
 * @param runner process of the instance that runs it
 * @param removeAt when it can no longer be looked at
 */
@Serdeable
record TaskResponse(
        UUID id,
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
        @Nullable Instant removeAt) {

    static TaskResponse of(TaskRow task) {
        return new TaskResponse(
                task.uuid(),
                task.name(),
                task.state(),
                task.attempts(),
                task.error(),
                task.schedule(),
                task.createdAt(),
                task.nextAt(),
                task.lastSuccessAt(),
                task.lastFailureAt(),
                task.runner(),
                task.endedAt(),
                task.endedBy(),
                task.removeAt());
    }
}
