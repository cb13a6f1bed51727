package dev.offshoot.payments.request;

import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentEvents;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.payment.Status;
import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Has mail ask the payer, with the newest price, if there is still something to pay. */
@Singleton
@OneOff(name = "payments.ask-payer")
class AskPayer implements Task<AskPayer.Order> {

    private final Payments payments;
    private final PaymentViews views;
    private final PaymentEvents events;
    private final History history;
    private final Outbox outbox;

    AskPayer(Payments payments, PaymentViews views, PaymentEvents events, History history, Outbox outbox) {
        this.payments = payments;
        this.views = views;
        this.events = events;
        this.history = history;
        this.outbox = outbox;
    }

    @Override
    @Transactional
    public void run(Order order) {
        long id = payments.findByUuid(order.payment()).orElseThrow().storedId();
        Payment payment = payments.lock(id);
        if (payment.status() == Status.OPEN) {
            history.add(Actor.task("ask-payer"), "announced", payment.status(), payment);
            outbox.append(events.announced(views.of(payment)));
        }
    }

    @Serdeable
    record Order(UUID payment) {}
}
