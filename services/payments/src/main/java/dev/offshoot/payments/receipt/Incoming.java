package dev.offshoot.payments.receipt;

import dev.offshoot.contracts.payments.PaymentMethod;
import dev.offshoot.payments.capture.Capture;
import dev.offshoot.payments.ledger.Postings;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.receipt.Completion.Paid;
import dev.offshoot.payments.refund.BookWorth;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Where card money goes. */
@Singleton
public class Incoming {

    private final Payments payments;
    private final PaymentViews views;
    private final Completion completion;
    private final Postings postings;
    private final BookWorth worth;
    private final Surplus surplus;

    Incoming(
            Payments payments,
            PaymentViews views,
            Completion completion,
            Postings postings,
            BookWorth worth,
            Surplus surplus) {
        this.payments = payments;
        this.views = views;
        this.completion = completion;
        this.postings = postings;
        this.worth = worth;
        this.surplus = surplus;
    }

    /**
     * Books a stored capture: what covers the price of an open payment completes it, all else is a deposit. Joins the
     * running transaction, which holds the payment's lock.
     */
    public void receive(Payment payment, Capture capture, Actor actor, Instant now) {
        PaymentView view = views.of(payment);
        book(view, capture);
        boolean usable = capture.role().equals(Capture.PAYMENT)
                && capture.currency().equals(view.quote().currency());
        if (!usable) {
            surplus.tell(view, capture, capture.amount());
            return;
        }
        view = view.with(payments.update(payment.receive(capture.amount())));
        long free = view.payment().counters().returnable();
        long total = view.quote().total();
        if (!view.payment().status().payable() || free < total) {
            surplus.keep(view, capture, Math.min(free, capture.amount()));
            return;
        }
        view = completion.complete(view, new Paid(PaymentMethod.CARD, actor, capture.capturedAt(), true), now);
        if (free > total) {
            view = surplus.keep(view, capture, Math.min(free - total, capture.amount()));
        }
        completion.invoice(view, capture.capturedAt(), now);
    }

    private void book(PaymentView view, Capture capture) {
        postings.capture(
                capture.uuid(),
                Postings.provider(capture.provider()),
                capture.amount(),
                capture.currency(),
                worth.of(view.quote(), capture.currency(), capture.amount(), capture.capturedAt()),
                capture.capturedAt());
    }
}
