package dev.offshoot.payments.population;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.invoice.CreditShare;
import dev.offshoot.payments.invoice.CreditShare.Whole;
import dev.offshoot.payments.invoice.Invoices;
import dev.offshoot.payments.ledger.Postings;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.payment.Status;
import dev.offshoot.payments.population.ScenarioPayment.Refund;
import dev.offshoot.payments.quote.Quote;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Money of a scenario: the fake provider's books, ours, and the invoices. Tells nobody. */
@Singleton
class StoryMoney {

    private static final String FAKE = "fake";

    private final Payments payments;
    private final PaymentViews views;
    private final StoryRows rows;
    private final Postings postings;
    private final Invoices invoices;
    private final History history;

    StoryMoney(
            Payments payments,
            PaymentViews views,
            StoryRows rows,
            Postings postings,
            Invoices invoices,
            History history) {
        this.payments = payments;
        this.views = views;
        this.rows = rows;
        this.postings = postings;
        this.invoices = invoices;
        this.history = history;
    }

    void pay(ScenarioPayment told, Instant at) {
        PaymentView view = views.of(payments.findByUuid(told.uuid()).orElseThrow());
        Quote quote = view.quote();
        long id = view.payment().storedId();
        UUID attempt = told.derived("attempt");
        UUID capture = told.derived("capture");
        rows.attempt(at, attempt, id, quote.id(), quote.total(), quote.currency(), session(told), money(told));
        rows.session(
                at,
                session(told),
                attempt,
                told.uuid(),
                quote.total(),
                quote.currency(),
                view.payment().concept(),
                money(told));
        rows.capture(at, capture, id, attempt, money(told), quote.total(), quote.currency());
        postings.capture(capture, Postings.provider(FAKE), quote.total(), quote.currency(), quote.bookTotal(), at);
        Payment paid = payments.update(view.payment().receive(quote.total()).succeed(quote.total(), at));
        postings.sale(told.uuid(), quote, view.purpose().revenueAccount(), at);
        history.add(Actor.provider(FAKE), "succeeded", Status.OPEN, paid);
        invoices.issueForSale(id, at, at);
    }

    void refund(ScenarioPayment told, int number, Refund wish) {
        PaymentView view = views.of(payments.findByUuid(told.uuid()).orElseThrow());
        Quote quote = view.quote();
        Payment before = view.payment();
        long amount = new Money(wish.amount(), quote.currency()).minorUnits();
        UUID refund = told.derived("refund " + number);
        String name = "fr_" + refund;
        rows.refund(
                wish.at(),
                refund,
                before.storedId(),
                amount,
                quote.currency(),
                wish.reason(),
                name,
                before.createdById());
        rows.fakeRefund(wish.at(), name, refund, money(told), amount);
        rows.refunded(money(told), amount);
        CreditShare share = CreditShare.next(
                new Whole(quote.tax(), quote.total(), quote.bookTax(), quote.bookTotal()),
                before.saleRefunded(),
                amount);
        Payment after = payments.update(before.reserveRefund(amount).refund(amount));
        postings.refund(refund, quote, share, view.purpose().revenueAccount(), Postings.provider(FAKE), wish.at());
        history.add(Actor.provider(FAKE), "refunded", before.status(), after);
        invoices.issueCreditNote(before.storedId(), rows.refundId(refund), share, wish.at());
    }

    private static String session(ScenarioPayment told) {
        return "fs_" + told.derived("session");
    }

    private static String money(ScenarioPayment told) {
        return "fp_" + told.derived("money");
    }
}
