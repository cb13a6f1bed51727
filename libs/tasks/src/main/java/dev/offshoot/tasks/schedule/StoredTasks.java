package dev.offshoot.tasks.schedule;

import dev.offshoot.tasks.Task;
import dev.offshoot.tasks.Tasks;
import dev.offshoot.tasks.declaration.Declarations;
import dev.offshoot.tasks.execution.Waking;
import dev.offshoot.tasks.json.TaskJson;
import dev.offshoot.tasks.table.TaskTable;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

@Singleton
class StoredTasks implements Tasks {

    private final TransactionOperations<Connection> transactions;
    private final Declarations declarations;
    private final TaskJson json;
    private final TaskTable table;
    private final Waking waking;
    private final InstantSource clock;

    StoredTasks(
            TransactionOperations<Connection> transactions,
            Declarations declarations,
            TaskJson json,
            TaskTable table,
            Waking waking,
            InstantSource clock) {
        this.transactions = transactions;
        this.declarations = declarations;
        this.json = json;
        this.table = table;
        this.waking = waking;
        this.clock = clock;
    }

    @Override
    public <D> UUID schedule(Class<? extends Task<D>> task, D data) {
        return schedule(task, data, clock.instant());
    }

    @Override
    public <D> UUID schedule(Class<? extends Task<D>> task, D data, Instant notBefore) {
        TransactionStatus<?> transaction = transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("A task is asked for inside a transaction"));
        String name = declarations.nameOf(task);
        byte[] written = json.write(data);
        transaction.registerSynchronization(new WakeAfterCommit(notBefore));
        try {
            return table.append(transactions.getConnection(), name, written, notBefore);
        } catch (SQLException failed) {
            throw new TransactionSystemException("The task could not be written", failed);
        }
    }

    private final class WakeAfterCommit implements TransactionSynchronization {

        private final Instant due;

        private WakeAfterCommit(Instant due) {
            this.due = due;
        }

        @Override
        public void afterCommit() {
            waking.at(due);
        }
    }
}
