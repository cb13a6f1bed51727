package dev.offshoot.tasks.operator;

import static dev.offshoot.tasks.operator.TaskProblem.TASK_NOT_FOUND;
import static dev.offshoot.tasks.operator.TaskProblem.TASK_NOT_TO_CANCEL;
import static dev.offshoot.tasks.operator.TaskProblem.TASK_NOT_TO_RUN_AGAIN;

import dev.offshoot.tasks.declaration.Declarations;
import dev.offshoot.tasks.execution.Waking;
import dev.offshoot.tasks.table.Ending;
import dev.offshoot.tasks.table.OperatedTable;
import dev.offshoot.tasks.table.TaskFilter;
import dev.offshoot.tasks.table.TaskRow;
import dev.offshoot.tasks.table.TaskState;
import dev.offshoot.tasks.table.TaskView;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator does with tasks. */
@Singleton
class OperatedTasks {

    private static final Logger LOG = LoggerFactory.getLogger(OperatedTasks.class);
    private static final Duration KEPT = Duration.ofDays(7);

    private final TransactionOperations<Connection> transactions;
    private final TaskView view;
    private final OperatedTable table;
    private final Declarations declarations;
    private final Waking waking;
    private final InstantSource clock;

    OperatedTasks(
            TransactionOperations<Connection> transactions,
            TaskView view,
            OperatedTable table,
            Declarations declarations,
            Waking waking,
            InstantSource clock) {
        this.transactions = transactions;
        this.view = view;
        this.table = table;
        this.declarations = declarations;
        this.waking = waking;
        this.clock = clock;
    }

    List<TaskRow> page(TaskFilter filter, long before, int atMost) {
        return transactions.executeRead(transaction -> view.page(transaction.getConnection(), filter, before, atMost));
    }

    TaskRow find(UUID id) {
        return transactions.executeRead(transaction ->
                view.find(transaction.getConnection(), id).orElseThrow(() -> TASK_NOT_FOUND.because("No task " + id)));
    }

    TaskRow runAgain(UUID id, String by) {
        Instant now = clock.instant();
        boolean waits = transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            return table.revive(connection, id, now) || table.retryNow(connection, id, now);
        });
        TaskRow task = find(id);
        if (!waits) {
            throw TASK_NOT_TO_RUN_AGAIN.because("Task " + id + " is " + task.state());
        }
        LOG.info("Task {} {} runs again, says {}", task.name(), id, by);
        waking.at(now);
        return task;
    }

    TaskRow cancel(UUID id, String by) {
        TaskRow task = find(id);
        if (task.schedule() != null) {
            throw TASK_NOT_TO_CANCEL.because("Task " + id + " recurs: its next run comes in any case");
        }
        Instant now = clock.instant();
        Instant removeAt = now.plus(declarations.keptOf(task.name()).orElse(KEPT));
        Ending ending = new Ending(TaskState.CANCELLED, null, now, by, removeAt);
        boolean cancelled =
                transactions.executeWrite(transaction -> table.cancel(transaction.getConnection(), id, ending));
        TaskRow left = find(id);
        if (!cancelled) {
            throw TASK_NOT_TO_CANCEL.because("Task " + id + " is " + left.state());
        }
        LOG.info("Task {} {} is cancelled, says {}", task.name(), id, by);
        return left;
    }
}
