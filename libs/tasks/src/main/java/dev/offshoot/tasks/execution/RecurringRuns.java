package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.offshoot.tasks.declaration.RecurringDeclaration;
import dev.offshoot.tasks.declaration.Retries;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Recurring tasks as db-scheduler runs them. */
@Singleton
class RecurringRuns {

    private final Verdicts verdicts;
    private final InstantSource clock;

    RecurringRuns(Verdicts verdicts, InstantSource clock) {
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** @throws IllegalStateException when its schedule cannot be read */
    Task<byte[]> of(RecurringDeclaration declaration) {
        Schedule schedule = declaration.schedule().get();
        return Tasks.custom(declaration.name(), byte[].class)
                .onFailure((run, operations) -> failed(declaration, schedule, run))
                .onDeadExecution((run, operations) -> failed(declaration, schedule, run))
                .execute((instance, context) -> {
                    Running.as(instance, () -> declaration.task().get().run());
                    return (run, operations) -> verdicts.repeated(declaration, run, schedule.getNextExecutionTime(run));
                });
    }

    private void failed(RecurringDeclaration declaration, Schedule schedule, ExecutionComplete run) {
        Throwable cause = run.getCause().orElseGet(InstanceLost::new);
        verdicts.failed(
                declaration,
                run,
                next(declaration.retries(), schedule.getNextExecutionTime(run), run, cause),
                TaskError.of(cause, JsonNode.nullNode()));
    }

    /** The next try or the next tick, whatever comes first. */
    private Instant next(Retries retries, Instant tick, ExecutionComplete run, Throwable cause) {
        int failures = run.getExecution().consecutiveFailures + 1;
        if (retries.areOverAfter(failures)) {
            return tick;
        }
        Instant now = clock.instant();
        Instant retry = cause instanceof InstanceLost ? now : now.plus(retries.pauseAfter(failures));
        return retry.isBefore(tick) ? retry : tick;
    }
}
