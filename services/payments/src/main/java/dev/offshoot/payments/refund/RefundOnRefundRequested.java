package dev.offshoot.payments.refund;

import dev.offshoot.contracts.payments.RefundFailed;
import dev.offshoot.contracts.payments.RefundRequested;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.tasks.Tasks;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.problem.Problem;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A requester wants its payer's money to go back, once for each refundId. What is not acceptable is answered. */
@Singleton
class RefundOnRefundRequested implements EventHandler<RefundRequested> {

    private static final int LONGEST_NOTE = 1000;

    private final Refunding refunding;
    private final RefundRepository refunds;
    private final Payments payments;
    private final Refusals refusals;
    private final Tasks tasks;
    private final InstantSource clock;

    RefundOnRefundRequested(
            Refunding refunding,
            RefundRepository refunds,
            Payments payments,
            Refusals refusals,
            Tasks tasks,
            InstantSource clock) {
        this.refunding = refunding;
        this.refunds = refunds;
        this.payments = payments;
        this.refusals = refusals;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void handle(RefundRequested event, Envelope envelope) {
        String sender = envelope.type().substring(0, envelope.type().indexOf('.'));
        if (refunds.findByUuid(event.refundId()).isPresent()) {
            return;
        }
        Optional<Payment> payment = payments.findByUuid(event.paymentId())
                .filter(found -> found.requester().equals(sender));
        if (payment.isEmpty()) {
            refusals.unknown(event, sender);
            return;
        }
        try {
            Refund refund = refunding.reserve(
                    payment.get().storedId(),
                    wish(event, sender),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            tasks.schedule(ExecuteRefund.class, new ExecuteRefund.Order(refund.uuid()));
        } catch (ProblemException refused) {
            refusals.refused(event, payment.get(), Problem.codeOf(refused.type()));
        }
    }

    private static RefundWish wish(RefundRequested event, String sender) {
        String note = event.reason() == null || event.reason().length() <= LONGEST_NOTE
                ? event.reason()
                : event.reason().substring(0, LONGEST_NOTE);
        return new RefundWish(
                event.refundId(), event.amount(), Refund.SALE, "cancelled-by-seller", note, Actor.service(sender));
    }

    /** What a requester hears of a refund that was not acceptable. */
    @Singleton
    static class Refusals {

        private final Outbox outbox;
        private final PaymentViews views;

        Refusals(Outbox outbox, PaymentViews views) {
            this.outbox = outbox;
            this.views = views;
        }

        void refused(RefundRequested event, Payment payment, String code) {
            outbox.append(Teller.failed(views.of(payment), event.refundId(), event.amount(), code));
        }

        void unknown(RefundRequested event, String sender) {
            outbox.append(new RefundFailed(
                    event.paymentId(),
                    sender,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    event.refundId(),
                    event.amount(),
                    "payment-not-found"));
        }
    }
}
