package dev.offshoot.messaging.outbox;

import dev.offshoot.messaging.MessagingMetrics;
import dev.offshoot.messaging.MessagingSettings;
import dev.offshoot.messaging.lock.LeaderLoop;
import dev.offshoot.messaging.lock.LeaderSessions;
import dev.offshoot.messaging.lock.Leadership;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Publishes what the outbox holds, in order, and deletes what the broker confirmed. A batch is one transaction: whatever
 * fails before its commit is published again, and the subscribers' inboxes know it.
 */
@Singleton
public class Relay {

    private static final int BATCH_ROWS = 1_000;
    private static final int BATCH_BYTES = 4 << 20;
    private static final Duration BLOCKED_PAUSE = Duration.ofSeconds(1);

    private final TransactionOperations<Connection> transactions;
    private final OutboxTable table;
    private final Publishers publishers;
    private final MessagingSettings settings;
    private final MessagingMetrics metrics;
    private final LeaderLoop loop;

    Relay(
            TransactionOperations<Connection> transactions,
            OutboxTable table,
            Publishers publishers,
            MessagingSettings settings,
            MessagingMetrics metrics,
            LeaderSessions sessions) {
        this.transactions = transactions;
        this.table = table;
        this.publishers = publishers;
        this.settings = settings;
        this.metrics = metrics;
        this.loop = new LeaderLoop(Leadership.RELAY, sessions, this::relay);
    }

    public void start() {
        loop.start();
    }

    public void stop() {
        loop.stop();
    }

    void wake() {
        loop.wake();
    }

    private void relay(LeaderLoop.Term term) throws SQLException, IOException, InterruptedException {
        try (Publisher publisher = publishers.open()) {
            while (!term.isOver()) {
                if (publisher.isBlocked()) {
                    term.await(BLOCKED_PAUSE);
                } else if (moveBatch(publisher) == 0) {
                    term.await(settings.pollInterval());
                }
            }
        }
    }

    private int moveBatch(Publisher publisher) throws IOException, InterruptedException {
        return transactions.executeWrite(transaction -> {
            List<PendingEvent> events = table.take(transaction.getConnection(), BATCH_ROWS, BATCH_BYTES);
            if (!events.isEmpty()) {
                metrics.published(events.size());
                publisher.publish(events);
                metrics.confirmed(events.size());
            }
            return events.size();
        });
    }
}
