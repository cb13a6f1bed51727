package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.deferred.DeferredDelivery;
import dev.offshoot.messaging.deferred.DeferredTable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Attempts after the first. */
@Singleton
class Attempts {

    private static final int IN_A_ROW = 200;

    private final TransactionOperations<Connection> transactions;
    private final DeferredTable deferred;
    private final Effects effects;
    private final Setbacks setbacks;
    private final InstantSource clock;

    Attempts(
            TransactionOperations<Connection> transactions,
            DeferredTable deferred,
            Effects effects,
            Setbacks setbacks,
            InstantSource clock) {
        this.transactions = transactions;
        this.deferred = deferred;
        this.effects = effects;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    List<UUID> dueSubjects(int atMost) {
        return transactions.executeRead(
                transaction -> deferred.dueSubjects(transaction.getConnection(), clock.instant(), atMost));
    }

    /** The due deliveries of a subject, oldest first; stops for a while after many, so that others get their turn. */
    void whileDue(UUID subject) {
        int made = 0;
        while (made < IN_A_ROW && attemptNext(subject)) {
            made++;
        }
    }

    private boolean attemptNext(UUID subject) {
        AtomicReference<DeferredDelivery> attempted = new AtomicReference<>();
        LentConnection lent = new LentConnection();
        try {
            return transactions.executeWrite(lent.during(transaction -> {
                Connection connection = transaction.getConnection();
                Optional<DeferredDelivery> due = lockNextDue(connection, subject);
                if (due.isEmpty()) {
                    return false;
                }
                attempted.set(due.get());
                effects.happen(effects.of(due.get()));
                if (transaction.isRollbackOnly()) {
                    throw new IllegalStateException(due.get().handler() + " marked its transaction as rollback-only");
                }
                deferred.remove(connection, due.get(), clock.instant());
                return true;
            }));
        } catch (Exception | LinkageError | StackOverflowError failed) {
            if (attempted.get() == null || lent.isLost() || Failure.isOutage(failed)) {
                throw new DatabaseAway(failed);
            }
            record(subject, attempted.get(), effects.failure(attempted.get().message(), failed));
            return true;
        }
    }

    private void record(UUID subject, DeferredDelivery attempted, Failure failure) {
        transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            Optional<DeferredDelivery> still = lockNextDue(connection, subject);
            if (still.isPresent() && still.get().id() == attempted.id()) {
                setbacks.further(connection, still.get(), failure);
            }
            return attempted;
        });
    }

    private Optional<DeferredDelivery> lockNextDue(Connection connection, UUID subject) throws SQLException {
        Instant now = clock.instant();
        deferred.lock(connection, subject);
        return deferred.nextDue(connection, subject, now);
    }
}
