package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import dev.offshoot.tasks.TaskMetrics;
import dev.offshoot.tasks.TaskSettings;
import dev.offshoot.tasks.declaration.Declaration;
import dev.offshoot.tasks.declaration.OneOffDeclaration;
import dev.offshoot.tasks.table.Ending;
import dev.offshoot.tasks.table.RunningTable;
import dev.offshoot.tasks.table.RunningTable.Held;
import dev.offshoot.tasks.table.TaskState;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of a run, unless another instance has taken the task over since. */
@Singleton
class Verdicts {

    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private final TransactionOperations<Connection> transactions;
    private final RunningTable table;
    private final Waking waking;
    private final TaskMetrics metrics;
    private final Duration deadKept;
    private final InstantSource clock;

    Verdicts(
            TransactionOperations<Connection> transactions,
            RunningTable table,
            Waking waking,
            TaskMetrics metrics,
            TaskSettings settings,
            InstantSource clock) {
        this.transactions = transactions;
        this.table = table;
        this.waking = waking;
        this.metrics = metrics;
        this.deadKept = settings.deadKept();
        this.clock = clock;
    }

    void done(OneOffDeclaration declaration, ExecutionComplete run) {
        Instant now = clock.instant();
        Ending ending = new Ending(TaskState.DONE, null, now, null, now.plus(declaration.kept()));
        note(declaration, run, TaskState.DONE, (connection, held) -> table.end(connection, held, ending));
    }

    void dead(OneOffDeclaration declaration, ExecutionComplete run, String error) {
        Instant now = clock.instant();
        Duration kept = declaration.kept().compareTo(deadKept) > 0 ? declaration.kept() : deadKept;
        Ending ending = new Ending(TaskState.DEAD, error, now, null, now.plus(kept));
        if (note(declaration, run, TaskState.DEAD, (connection, held) -> table.end(connection, held, ending))) {
            Execution execution = run.getExecution();
            LOG.error("Dead after {} attempts: {} {}: {}", attempts(run), declaration.name(), execution.getId(), error);
        }
    }

    void failed(Declaration declaration, ExecutionComplete run, Instant next, String error) {
        Instant now = clock.instant();
        if (note(
                declaration,
                run,
                TaskState.FAILED,
                (connection, held) -> table.retry(connection, held, next, now, error))) {
            Execution execution = run.getExecution();
            LOG.warn(
                    "Attempt {} failed, again at {}: {} {}: {}",
                    attempts(run),
                    next,
                    declaration.name(),
                    execution.getId(),
                    error);
            waking.at(next);
        }
    }

    void repeated(Declaration declaration, ExecutionComplete run, Instant next) {
        Instant now = clock.instant();
        if (note(declaration, run, TaskState.DONE, (connection, held) -> table.repeat(connection, held, next, now))) {
            waking.at(next);
        }
    }

    private boolean note(Declaration declaration, ExecutionComplete run, TaskState outcome, Change change) {
        Execution execution = run.getExecution();
        Held held = new Held(execution.getTaskName(), execution.getId(), execution.version);
        try {
            boolean noted = transactions.executeWrite(transaction -> change.apply(transaction.getConnection(), held));
            if (noted) {
                metrics.ran(declaration.name(), outcome.toString(), run.getDuration());
            }
            return noted;
        } catch (RuntimeException away) {
            // Thrown on, it would have db-scheduler log what the task threw, unmasked.
            LOG.error(
                    "{} {} is {}, which could not be noted: it runs again. {}",
                    held.name(),
                    held.instance(),
                    outcome,
                    away.toString());
            return false;
        }
    }

    private static int attempts(ExecutionComplete run) {
        return run.getExecution().consecutiveFailures + 1;
    }

    private interface Change {
        boolean apply(Connection connection, Held held) throws SQLException;
    }
}
