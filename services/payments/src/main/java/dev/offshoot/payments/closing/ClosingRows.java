package dev.offshoot.payments.closing;

import static dev.offshoot.payments.closing.ClosingProblem.NOT_EDITABLE;

import dev.offshoot.contracts.payments.ClosedBy;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.attempt.AttemptProblem;
import dev.offshoot.payments.attempt.LiveSessions;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentEvents;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.payment.Status;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** The rows of an end, in one transaction under the payment's lock. */
@Singleton
class ClosingRows {

    private final Payments payments;
    private final PaymentViews views;
    private final LiveSessions sessions;
    private final PaymentEvents events;
    private final History history;
    private final Outbox outbox;

    ClosingRows(
            Payments payments,
            PaymentViews views,
            LiveSessions sessions,
            PaymentEvents events,
            History history,
            Outbox outbox) {
        this.payments = payments;
        this.views = views;
        this.sessions = sessions;
        this.events = events;
        this.history = history;
        this.outbox = outbox;
    }

    /** A cancelled payment stays as it is. */
    @Transactional
    Payment cancel(long id, String reason, ClosedBy by, Actor actor, Instant now) {
        Payment payment = payments.lock(id);
        if (payment.status() == Status.CANCELLED) {
            return payment;
        }
        requireOpen(payment);
        sessions.requireNone(id);
        Payment after = payments.update(payment.cancel(reason, now));
        history.add(actor, "cancelled", payment.status(), after, reason, Map.of());
        outbox.append(events.cancelled(views.of(after), reason, by));
        return after;
    }

    /** Only an open payment past its time. */
    @Transactional
    Payment expire(long id, Instant now) {
        Payment payment = payments.lock(id);
        if (payment.status() != Status.OPEN || now.isBefore(payment.expiresAt())) {
            return payment;
        }
        sessions.requireNone(id);
        Payment after = payments.update(payment.expire(now));
        history.add(Actor.task("expire-payments"), "expired", payment.status(), after);
        outbox.append(events.expired(views.of(after)));
        return after;
    }

    static void requireOpen(Payment payment) {
        if (payment.status().paid()) {
            throw AttemptProblem.ALREADY_PAID.because("The payment is paid");
        }
        if (payment.status() == Status.PROCESSING) {
            throw AttemptProblem.IN_PROGRESS.because("Money is on its way");
        }
        if (payment.status() == Status.EXPIRED) {
            throw NOT_EDITABLE.because("The payment is expired");
        }
    }
}
