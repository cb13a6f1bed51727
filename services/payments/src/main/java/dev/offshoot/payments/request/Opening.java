package dev.offshoot.payments.request;

import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.payments.PaymentMethod;
import dev.offshoot.payments.attempt.FreeAttempts;
import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.purpose.Purpose;
import dev.offshoot.payments.quote.Asked;
import dev.offshoot.payments.quote.Quote;
import dev.offshoot.payments.quote.Quotes;
import dev.offshoot.payments.quote.Quoting;
import dev.offshoot.payments.receipt.Completion;
import dev.offshoot.payments.receipt.Completion.Paid;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Opens a payment: its price is frozen, others hear of it; one of nothing is paid at once. */
@Singleton
class Opening {

    private final NewPayments rows;
    private final Payments payments;
    private final Quotes quotes;
    private final Quoting quoting;
    private final OpeningNews news;
    private final Free free;

    Opening(NewPayments rows, Payments payments, Quotes quotes, Quoting quoting, OpeningNews news, Free free) {
        this.rows = rows;
        this.payments = payments;
        this.quotes = quotes;
        this.quoting = quoting;
        this.news = news;
        this.free = free;
    }

    Payment open(AskBody body, Asker asker, Purpose purpose, Instant now) {
        @Nullable BillingDetail buyer = rows.buyer(body, now);
        Money amount = body.amount().money().orElseThrow();
        Asked asked = new Asked(
                purpose,
                body.concept().strip(),
                amount.minorUnits(),
                amount.currency(),
                body.amountIs().equals(Payment.GROSS),
                body.performedIn(),
                buyer);
        Quoting.Draft draft = quoting.draft(asked, now);
        Payment payment = payments.save(rows.payment(body, asker, purpose, buyer, new When(now, quotes.nextId())));
        Quote quote = quoting.store(draft, payment.quoteId(), payment.storedId(), 1, now);
        PaymentView view = new PaymentView(
                payment,
                quote,
                purpose,
                body.payer() == null ? null : body.payer().userId(),
                buyer);
        news.opened(view, asker.actor(), now);
        return quote.total() == 0 ? free.complete(view, asker, now) : payment;
    }

    /** @param quoteId of the first price */
    record When(Instant now, long quoteId) {}

    /** Nothing is due, so nobody is asked. */
    @Singleton
    static class Free {

        private final FreeAttempts attempts;
        private final Completion completion;

        Free(FreeAttempts attempts, Completion completion) {
            this.attempts = attempts;
            this.completion = completion;
        }

        Payment complete(PaymentView view, Asker asker, Instant now) {
            attempts.add(view, now);
            return completion
                    .complete(view, new Paid(PaymentMethod.FREE, asker.actor(), now, false), now)
                    .payment();
        }
    }
}
