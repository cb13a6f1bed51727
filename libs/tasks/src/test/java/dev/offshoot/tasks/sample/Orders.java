package dev.offshoot.tasks.sample;

import dev.offshoot.tasks.Tasks;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;

/** Business that asks for receipts. */
@Singleton
public class Orders {

    private final TransactionOperations<Connection> transactions;
    private final Tasks tasks;

    Orders(TransactionOperations<Connection> transactions, Tasks tasks) {
        this.transactions = transactions;
        this.tasks = tasks;
    }

    public UUID place(Receipt receipt) {
        return transactions.executeWrite(transaction -> tasks.schedule(SendReceipt.class, receipt));
    }

    public UUID place(Receipt receipt, Instant notBefore) {
        return transactions.executeWrite(transaction -> tasks.schedule(SendReceipt.class, receipt, notBefore));
    }

    /** Its first try fails, and the next one is far. */
    public UUID label(Receipt receipt) {
        return transactions.executeWrite(transaction -> tasks.schedule(PrintLabel.class, receipt));
    }

    /** Changes its mind in the transaction. */
    public void abandon(Receipt receipt) {
        transactions.executeWrite(transaction -> {
            tasks.schedule(SendReceipt.class, receipt);
            transaction.setRollbackOnly();
            return receipt;
        });
    }
}
