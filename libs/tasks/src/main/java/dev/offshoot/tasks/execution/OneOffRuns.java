package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.offshoot.tasks.UnprocessableTask;
import dev.offshoot.tasks.declaration.OneOffDeclaration;
import dev.offshoot.tasks.json.TaskJson;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One-off tasks as db-scheduler runs them. */
@Singleton
class OneOffRuns {

    private final TaskJson json;
    private final Verdicts verdicts;
    private final InstantSource clock;

    OneOffRuns(TaskJson json, Verdicts verdicts, InstantSource clock) {
        this.json = json;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    Task<byte[]> of(OneOffDeclaration declaration) {
        return Tasks.custom(declaration.name(), byte[].class)
                .onFailure((run, operations) -> failed(declaration, run))
                .onDeadExecution((run, operations) -> failed(declaration, run))
                .execute((instance, context) -> {
                    Running.as(instance, () -> run(declaration, instance.getData()));
                    return (run, operations) -> verdicts.done(declaration, run);
                });
    }

    private void run(OneOffDeclaration declaration, byte @Nullable [] stored) {
        Object data;
        try {
            data = json.read(stored, declaration.data());
        } catch (IOException unfit) {
            String detail = words(stored).isNull() ? "it is no JSON" : unfit.getMessage();
            throw new UnprocessableTask(
                    "The stored data does not fit " + declaration.data().getSimpleName() + ": " + detail);
        }
        declaration.task().get().run(data);
    }

    private void failed(OneOffDeclaration declaration, ExecutionComplete run) {
        int failures = run.getExecution().consecutiveFailures + 1;
        Throwable cause = run.getCause().orElseGet(InstanceLost::new);
        String error = TaskError.of(cause, words(run.getExecution().taskInstance.getData()));
        if (cause instanceof UnprocessableTask || declaration.retries().areOverAfter(failures)) {
            verdicts.dead(declaration, run, error);
        } else if (cause instanceof InstanceLost) {
            verdicts.failed(declaration, run, clock.instant(), error);
        } else {
            verdicts.failed(
                    declaration, run, clock.instant().plus(declaration.retries().pauseAfter(failures)), error);
        }
    }

    private JsonNode words(@Nullable Object stored) {
        try {
            return stored instanceof byte[] bytes ? json.tree(bytes) : JsonNode.nullNode();
        } catch (IOException noJson) {
            return JsonNode.nullNode();
        }
    }
}
