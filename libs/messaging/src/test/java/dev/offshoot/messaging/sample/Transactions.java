package dev.offshoot.messaging.sample;

import dev.offshoot.contracts.Event;
import dev.offshoot.messaging.Outbox;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;

/** Business transactions that append events. */
@Singleton
public class Transactions {

    private final TransactionOperations<Connection> transactions;
    private final Outbox outbox;

    Transactions(TransactionOperations<Connection> transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    public void commit(Event... events) {
        commit(() -> outbox.appendAll(List.of(events)));
    }

    public void commit(Runnable work) {
        transactions.executeWrite(transaction -> {
            work.run();
            return transaction;
        });
    }
}
