package dev.offshoot.payments.attempt;

import dev.offshoot.contracts.payments.DeclineReason;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentEvents;
import dev.offshoot.payments.payment.PaymentViews;
import jakarta.inject.Singleton;

/** Tells history and others that a provider refused. */
@Singleton
class Declines {

    private final History history;
    private final PaymentViews views;
    private final PaymentEvents events;
    private final Outbox outbox;

    Declines(History history, PaymentViews views, PaymentEvents events, Outbox outbox) {
        this.history = history;
        this.views = views;
        this.events = events;
        this.outbox = outbox;
    }

    void tell(Payment payment, Attempt attempt, DeclineReason reason) {
        history.add(Actor.provider(attempt.provider()), "declined", payment.status(), payment);
        outbox.append(events.declined(views.of(payment), reason));
    }
}
