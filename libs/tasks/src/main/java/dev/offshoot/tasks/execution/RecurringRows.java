package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.offshoot.tasks.declaration.Declarations;
import dev.offshoot.tasks.declaration.RecurringDeclaration;
import dev.offshoot.tasks.table.TaskTable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;

/** Puts recurring tasks on the schedule. db-scheduler would try once and swallow that the database was away. */
@Singleton
class RecurringRows {

    private final TransactionOperations<Connection> transactions;
    private final Declarations declarations;
    private final TaskTable table;
    private final InstantSource clock;

    RecurringRows(
            TransactionOperations<Connection> transactions,
            Declarations declarations,
            TaskTable table,
            InstantSource clock) {
        this.transactions = transactions;
        this.declarations = declarations;
        this.table = table;
        this.clock = clock;
    }

    void store() {
        transactions.executeWrite(transaction -> {
            store(transaction.getConnection());
            return transaction;
        });
    }

    private void store(Connection connection) throws SQLException {
        Instant now = clock.instant();
        for (RecurringDeclaration task : declarations.recurring()) {
            Schedule schedule = task.schedule().get();
            table.storeRecurring(connection, task.name(), task.rhythm(), schedule.getInitialExecutionTime(now));
        }
    }
}
