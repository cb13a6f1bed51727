package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.MessagingSettings;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets effects that happened long ago, in small bites. Used by one thread. */
@Singleton
class InboxTrimming {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int ROWS = 5_000;

    private final TransactionOperations<Connection> transactions;
    private final InboxTable inbox;
    private final InstantSource clock;
    private final Duration retention;
    private Instant next = Instant.EPOCH;

    InboxTrimming(
            TransactionOperations<Connection> transactions,
            InboxTable inbox,
            InstantSource clock,
            MessagingSettings settings) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.clock = clock;
        this.retention = settings.inboxRetention();
    }

    void trimWhenDue() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        int trimmed = transactions.executeWrite(
                transaction -> inbox.trim(transaction.getConnection(), now.minus(retention), ROWS));
        next = trimmed == ROWS ? now : now.plus(PAUSE);
    }
}
