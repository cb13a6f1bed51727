package dev.offshoot.payments.receipt;

import dev.offshoot.contracts.payments.PaymentMethod;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.invoice.Invoices;
import dev.offshoot.payments.ledger.Postings;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentEvents;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.refund.InvoiceEvents;
import jakarta.inject.Singleton;
import java.time.Instant;

/** A price is paid in full. Two steps, because the invoice's number is locked last of all. */
@Singleton
public class Completion {

    private final Payments payments;
    private final Postings postings;
    private final Invoices invoices;
    private final PaymentEvents events;
    private final History history;
    private final Outbox outbox;

    Completion(
            Payments payments,
            Postings postings,
            Invoices invoices,
            PaymentEvents events,
            History history,
            Outbox outbox) {
        this.payments = payments;
        this.postings = postings;
        this.invoices = invoices;
        this.events = events;
        this.history = history;
        this.outbox = outbox;
    }

    /** How a price was paid. */
    public record Paid(PaymentMethod method, Actor actor, Instant at, boolean invoiced) {}

    /** The sale: status, books, history, event. A price of nothing needs no books. Joins the running transaction. */
    public PaymentView complete(PaymentView view, Paid paid, Instant now) {
        Payment before = view.payment();
        PaymentView after =
                view.with(payments.update(before.succeed(view.quote().total(), now)));
        if (view.quote().total() > 0) {
            postings.sale(before.uuid(), view.quote(), view.purpose().revenueAccount(), now);
        }
        history.add(paid.actor(), "succeeded", before.status(), after.payment());
        outbox.append(events.succeeded(after, paid.method(), paid.at(), paid.invoiced()));
        return after;
    }

    /** The invoice, last in its transaction. */
    public void invoice(PaymentView view, Instant paidAt, Instant now) {
        outbox.append(
                InvoiceEvents.of(view, invoices.issueForSale(view.payment().storedId(), now), paidAt));
    }
}
