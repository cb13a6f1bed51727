package dev.offshoot.messaging.inbox;

import io.micronaut.transaction.TransactionCallback;
import java.sql.Connection;

/**
 * A transaction's connection as the work on it left it. One that broke is closed by the pool while it is still lent, and
 * whatever touches it afterwards, the rollback too, fails in words that a handler's own connection would have as well.
 */
final class LentConnection {

    private boolean lost;

    <R> TransactionCallback<Connection, R> during(TransactionCallback<Connection, R> work) {
        return transaction -> {
            try {
                return work.call(transaction);
            } finally {
                lost = transaction.getConnection().isClosed();
            }
        };
    }

    boolean isLost() {
        return lost;
    }
}
