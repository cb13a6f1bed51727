package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.offshoot.tasks.declaration.RecurringDeclaration;
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

    Task<byte[]> of(RecurringDeclaration declaration) {
        return Tasks.custom(declaration.name(), byte[].class)
                .onFailure((run, operations) -> failed(declaration, run))
                .onDeadExecution((run, operations) -> failed(declaration, run))
                .execute((instance, context) -> {
                    Running.as(instance, () -> declaration.task().get().run());
                    return (run, operations) -> verdicts.repeated(declaration, run, nextTick(declaration, run));
                });
    }

    private void failed(RecurringDeclaration declaration, ExecutionComplete run) {
        Throwable cause = run.getCause().orElseGet(InstanceLost::new);
        verdicts.failed(declaration, run, next(declaration, run, cause), TaskError.of(cause, JsonNode.nullNode()));
    }

    /** The next try or the next tick, whatever comes first. */
    private Instant next(RecurringDeclaration declaration, ExecutionComplete run, Throwable cause) {
        int failures = run.getExecution().consecutiveFailures + 1;
        Instant tick = nextTick(declaration, run);
        if (declaration.retries().areOverAfter(failures)) {
            return tick;
        }
        Instant now = clock.instant();
        Instant retry = cause instanceof InstanceLost
                ? now
                : now.plus(declaration.retries().pauseAfter(failures));
        return retry.isBefore(tick) ? retry : tick;
    }

    private static Instant nextTick(RecurringDeclaration declaration, ExecutionComplete run) {
        return declaration.schedule().getNextExecutionTime(run);
    }
}
