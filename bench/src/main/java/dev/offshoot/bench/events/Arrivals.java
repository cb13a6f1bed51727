package dev.offshoot.bench.events;

import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;

/** The sink's effect: one row an event, counted and timed when it is committed. */
@Singleton
@Requires(property = "offshoot.service", value = Node.SINK)
class Arrivals implements EventHandler<PasswordChanged> {

    private static final int FIRST_PAUSE_MILLIS = 200;

    private final TransactionOperations<Connection> transactions;
    private final LongAdder committed = new LongAdder();
    private volatile long[] committedAt = new long[0];

    Arrivals(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Sends until something arrives: what is published before the sink's queue exists passes it by. */
    void awaitFirst(Sender sender) throws InterruptedException {
        while (count() == 0) {
            sender.send(0, 1);
            Thread.sleep(FIRST_PAUSE_MILLIS);
        }
        Thread.sleep(FIRST_PAUSE_MILLIS);
    }

    /** Forgets what arrived, and notes the times of events with numbers below {@code count} from here on. */
    void restart(int count) {
        committed.reset();
        committedAt = new long[count];
    }

    long count() {
        return committed.sum();
    }

    long[] times() {
        return committedAt;
    }

    @Override
    public void handle(PasswordChanged event) {
        try (PreparedStatement insert =
                transactions.getConnection().prepareStatement("insert into arrivals (subject, number) values (?, ?)")) {
            insert.setObject(1, event.userId());
            insert.setInt(2, Sender.numberOf(event));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new Arrived(Sender.numberOf(event)));
    }

    private final class Arrived implements TransactionSynchronization {

        private final int number;

        private Arrived(int number) {
            this.number = number;
        }

        @Override
        public void afterCommit() {
            long[] times = committedAt;
            if (number < times.length) {
                times[number] = System.nanoTime();
            }
            committed.increment();
        }
    }
}
