package dev.offshoot.messaging.outbox;

import dev.offshoot.contracts.Event;
import dev.offshoot.messaging.Outbox;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

@Singleton
class JdbcOutbox implements Outbox {

    private final TransactionOperations<Connection> transactions;
    private final OutboxTable table;
    private final OutboxRows rows;
    private final Relay relay;

    JdbcOutbox(TransactionOperations<Connection> transactions, OutboxTable table, OutboxRows rows, Relay relay) {
        this.transactions = transactions;
        this.table = table;
        this.rows = rows;
        this.relay = relay;
    }

    @Override
    public void append(Event event) {
        appendAll(List.of(event));
    }

    @Override
    public void appendAll(Collection<? extends Event> events) {
        TransactionStatus<?> transaction = transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("An event is appended inside a transaction"));
        if (events.isEmpty()) {
            return;
        }
        List<OutboxRow> appended = events.stream().map(rows::of).toList();
        try {
            table.append(transactions.getConnection(), appended);
        } catch (SQLException failed) {
            throw new TransactionSystemException("The outbox could not be written", failed);
        }
        transaction.registerSynchronization(new WakeRelay());
    }

    private final class WakeRelay implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            relay.wake();
        }
    }
}
