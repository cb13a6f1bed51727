package dev.offshoot.messaging.deadletter;

import static dev.offshoot.messaging.deadletter.DeadLetterProblem.DEAD_LETTER_DROPPED;
import static dev.offshoot.messaging.deadletter.DeadLetterProblem.DEAD_LETTER_NOT_FOUND;

import dev.offshoot.messaging.deferred.DeferredTable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** What an operator does with dead letters. */
@Singleton
class DeadLetters {

    private static final int REPLAY_BATCH = 100;

    private final TransactionOperations<Connection> transactions;
    private final DeadLetterTable table;
    private final DeferredTable deferred;
    private final InstantSource clock;

    DeadLetters(
            TransactionOperations<Connection> transactions,
            DeadLetterTable table,
            DeferredTable deferred,
            InstantSource clock) {
        this.transactions = transactions;
        this.table = table;
        this.deferred = deferred;
        this.clock = clock;
    }

    List<DeadLetter> page(DeadLetterFilter filter, long after, int atMost) {
        return transactions.executeRead(transaction -> table.page(transaction.getConnection(), filter, after, atMost));
    }

    DeadLetter find(UUID uuid) {
        return transactions.executeRead(transaction -> table.find(transaction.getConnection(), uuid)
                .orElseThrow(() -> DEAD_LETTER_NOT_FOUND.because("No dead letter " + uuid)));
    }

    /** Gives the event to its handler again, at once and with all its attempts. */
    void replay(UUID uuid) {
        transactions.executeWrite(transaction -> {
            replay(transaction.getConnection(), open(transaction.getConnection(), uuid));
            return uuid;
        });
    }

    /** @return how many were replayed */
    int replayAll(DeadLetterFilter filter) {
        int replayed = 0;
        long after = 0;
        List<DeadLetter> batch = page(filter, after, REPLAY_BATCH);
        while (!batch.isEmpty()) {
            replayed += replayBatch(batch);
            after = batch.getLast().id();
            batch = page(filter, after, REPLAY_BATCH);
        }
        return replayed;
    }

    void drop(UUID uuid, String by, String reason) {
        transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            open(connection, uuid);
            return table.drop(connection, uuid, new DeadLetter.Drop(clock.instant(), by, reason));
        });
    }

    private int replayBatch(List<DeadLetter> batch) {
        return transactions.executeWrite(transaction -> {
            int replayed = 0;
            for (DeadLetter letter : batch) {
                Connection connection = transaction.getConnection();
                if (table.findForUpdate(connection, letter.uuid())
                        .filter(DeadLetter::isOpen)
                        .isPresent()) {
                    replay(connection, letter);
                    replayed++;
                }
            }
            return replayed;
        });
    }

    private void replay(Connection connection, DeadLetter letter) throws SQLException {
        UUID subject = letter.message().envelope().subject();
        deferred.lock(connection, subject);
        deferred.appendWaiting(connection, letter.message(), letter.handler());
        deferred.promote(connection, subject, clock.instant());
        table.remove(connection, letter);
    }

    private DeadLetter open(Connection connection, UUID uuid) throws SQLException {
        DeadLetter letter = table.findForUpdate(connection, uuid)
                .orElseThrow(() -> DEAD_LETTER_NOT_FOUND.because("No dead letter " + uuid));
        if (!letter.isOpen()) {
            throw DEAD_LETTER_DROPPED.because("Dead letter " + uuid + " was dropped");
        }
        return letter;
    }
}
