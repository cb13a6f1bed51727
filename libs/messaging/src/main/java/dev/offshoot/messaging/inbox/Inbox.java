package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.MessagingMetrics;
import dev.offshoot.messaging.deferred.DeferredTable;
import dev.offshoot.messaging.deferred.Message;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the effects of messages happen once: inbox rows and what the handlers change are one transaction. */
@Singleton
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final TransactionOperations<Connection> transactions;
    private final InboxTable inbox;
    private final DeferredTable deferred;
    private final Effects effects;
    private final Setbacks setbacks;
    private final MessagingMetrics metrics;

    Inbox(
            TransactionOperations<Connection> transactions,
            InboxTable inbox,
            DeferredTable deferred,
            Effects effects,
            Setbacks setbacks,
            MessagingMetrics metrics) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.deferred = deferred;
        this.effects = effects;
        this.setbacks = setbacks;
        this.metrics = metrics;
    }

    /** Returns once every effect happened or is stored as deferred or dead; throws when the database is away. */
    void receive(List<Message> messages) {
        List<Effect> all = effects.of(messages);
        if (all.isEmpty()) {
            return;
        }
        try {
            happen(all, new LentConnection());
        } catch (Exception | LinkageError | StackOverflowError failed) {
            // One by one shows whose fault it is; handlers throw anything.
            LOG.debug("A batch of {} failed with {}, now one by one", all.size(), failed.getClass());
            all.forEach(this::happenAlone);
        }
        metrics.consumed(messages.size());
    }

    private void happenAlone(Effect effect) {
        LentConnection lent = new LentConnection();
        try {
            happen(List.of(effect), lent);
        } catch (Exception | LinkageError | StackOverflowError failed) {
            if (lent.isLost() || Failure.isOutage(failed)) {
                throw new DatabaseAway(failed);
            }
            defer(effect, effects.failure(effect.message(), failed));
        }
    }

    private void happen(List<Effect> all, LentConnection lent) {
        transactions.executeWrite(lent.during(transaction -> {
            Connection connection = transaction.getConnection();
            Admission admission = admit(connection, all);
            for (Effect effect : all) {
                if (admission.admits(effect.key())) {
                    happen(effect, admission, transaction);
                }
            }
            return all;
        }));
    }

    private void happen(Effect effect, Admission admission, TransactionStatus<Connection> transaction)
            throws SQLException {
        if (admission.holdsBack(effect.message())) {
            deferred.appendWaiting(
                    transaction.getConnection(),
                    effect.message(),
                    effect.handler().name());
            return;
        }
        effects.happen(effect);
        if (transaction.isRollbackOnly()) {
            throw new IllegalStateException(effect.handler().name() + " marked its transaction as rollback-only");
        }
    }

    private void defer(Effect effect, Failure failure) {
        transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            Admission admission = admit(connection, List.of(effect));
            if (admission.admits(effect.key())) {
                if (admission.holdsBack(effect.message())) {
                    deferred.appendWaiting(
                            connection, effect.message(), effect.handler().name());
                } else {
                    setbacks.first(connection, effect, failure);
                }
            }
            return effect;
        });
    }

    private Admission admit(Connection connection, List<Effect> all) throws SQLException {
        List<Message> messages = all.stream().map(Effect::message).distinct().toList();
        return inbox.admit(connection, messages, all.stream().map(Effect::key).toList());
    }
}
