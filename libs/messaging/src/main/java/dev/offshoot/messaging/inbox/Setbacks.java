package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.MessagingMetrics;
import dev.offshoot.messaging.MessagingSettings;
import dev.offshoot.messaging.deadletter.DeadLetterTable;
import dev.offshoot.messaging.deferred.DeferredDelivery;
import dev.offshoot.messaging.deferred.DeferredTable;
import dev.offshoot.messaging.deferred.Message;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an effect that failed: another attempt later, or a dead letter. Runs in the caller's transaction. */
@Singleton
class Setbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);

    private final DeferredTable deferred;
    private final DeadLetterTable deadLetters;
    private final List<Duration> delays;
    private final InstantSource clock;
    private final MessagingMetrics metrics;

    Setbacks(
            DeferredTable deferred,
            DeadLetterTable deadLetters,
            MessagingSettings settings,
            InstantSource clock,
            MessagingMetrics metrics) {
        this.deferred = deferred;
        this.deadLetters = deadLetters;
        this.delays = settings.retryDelays();
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The first attempt failed; nothing is stored yet. */
    void first(Connection connection, Effect effect, Failure failure) throws SQLException {
        String handler = effect.handler().name();
        if (isLast(1, failure)) {
            bury(connection, effect.message(), handler, 1, failure);
        } else {
            announce(effect.message(), handler, 1, failure);
            deferred.appendFailed(
                    connection, effect.message(), handler, clock.instant().plus(delays.getFirst()), failure.error());
        }
    }

    /** A further attempt failed. */
    void further(Connection connection, DeferredDelivery delivery, Failure failure) throws SQLException {
        int attempts = delivery.attempts() + 1;
        if (isLast(attempts, failure)) {
            bury(connection, delivery.message(), delivery.handler(), attempts, failure);
            deferred.remove(connection, delivery, clock.instant());
        } else {
            announce(delivery.message(), delivery.handler(), attempts, failure);
            deferred.postpone(connection, delivery, clock.instant().plus(delays.get(attempts - 1)), failure.error());
        }
    }

    private boolean isLast(int attempts, Failure failure) {
        return failure.isFinal() || attempts > delays.size();
    }

    private void bury(Connection connection, Message message, String handler, int attempts, Failure failure)
            throws SQLException {
        deadLetters.append(connection, message, handler, attempts, failure.error(), clock.instant());
        metrics.deadLetter();
        LOG.error(
                "Dead letter after {} attempts: {} {} for {}: {}",
                attempts,
                message.envelope().type(),
                message.envelope().id(),
                handler,
                failure.error());
    }

    private void announce(Message message, String handler, int attempts, Failure failure) {
        metrics.retried();
        LOG.warn(
                "Attempt {} failed: {} {} for {}: {}",
                attempts,
                message.envelope().type(),
                message.envelope().id(),
                handler,
                failure.error());
    }
}
