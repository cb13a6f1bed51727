package dev.offshoot.payments.request;

import dev.offshoot.contracts.Money;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentEvents;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.payment.Terms;
import dev.offshoot.payments.quote.Asked;
import dev.offshoot.payments.quote.Quote;
import dev.offshoot.payments.quote.Quotes;
import dev.offshoot.payments.quote.Quoting;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new price for changed terms. */
@Singleton
class Repricing {

    private final Payments payments;
    private final Quotes quotes;
    private final Quoting quoting;
    private final PaymentEvents events;
    private final History history;
    private final Outbox outbox;

    Repricing(Payments payments, Quotes quotes, Quoting quoting, PaymentEvents events, History history, Outbox outbox) {
        this.payments = payments;
        this.quotes = quotes;
        this.quoting = quoting;
        this.events = events;
        this.history = history;
        this.outbox = outbox;
    }

    /** Joins the running transaction, which holds the payment's lock. */
    Payment change(
            PaymentView view, Terms terms, Money asked, @Nullable BillingDetail buyer, Actor actor, Instant now) {
        Payment before = view.payment();
        Quoting.Draft draft = quoting.draft(
                new Asked(
                        view.purpose(),
                        terms.concept(),
                        asked.minorUnits(),
                        asked.currency(),
                        before.gross(),
                        before.performedIn(),
                        buyer),
                now);
        Quote quote = quoting.store(
                draft, quotes.nextId(), before.storedId(), view.quote().number() + 1, now);
        Payment after = payments.update(before.edit(terms, quote.id()));
        history.add(
                actor,
                "changed",
                before.status(),
                after,
                null,
                Map.of("total", quote.total(), "currency", quote.currency()));
        outbox.append(events.changed(new PaymentView(after, quote, view.purpose(), view.payer(), buyer)));
        return after;
    }
}
