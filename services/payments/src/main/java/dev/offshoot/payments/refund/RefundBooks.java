package dev.offshoot.payments.refund;

import dev.offshoot.payments.capture.Capture;
import dev.offshoot.payments.capture.Captures;
import dev.offshoot.payments.invoice.CreditShare;
import dev.offshoot.payments.invoice.Invoice;
import dev.offshoot.payments.invoice.Invoices;
import dev.offshoot.payments.ledger.Postings;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.quote.Quote;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** A refund in the books, and its credit note. */
@Singleton
class RefundBooks {

    private final RefundRepository refunds;
    private final Captures captures;
    private final Postings postings;
    private final Invoices invoices;
    private final BookWorth worth;

    RefundBooks(RefundRepository refunds, Captures captures, Postings postings, Invoices invoices, BookWorth worth) {
        this.refunds = refunds;
        this.captures = captures;
        this.postings = postings;
        this.invoices = invoices;
        this.worth = worth;
    }

    /**
     * A part of the price. Shares are differences of rounded sums, so the last refund takes the rest of the rounding.
     *
     * @param before what of the price went back earlier
     */
    Optional<Invoice> refund(PaymentView view, Refund refund, long before, Instant now) {
        Quote quote = view.quote();
        CreditShare share = CreditShare.next(
                new CreditShare.Whole(quote.tax(), quote.total(), quote.bookTax(), quote.bookTotal()),
                before,
                refund.amount());
        postings.refund(
                refund.uuid(),
                quote,
                share,
                view.purpose().revenueAccount(),
                Postings.provider(refund.provider()),
                now);
        return invoices.issueCreditNote(view.payment().storedId(), refund.storedId(), share);
    }

    /** What came too much lies on top of what the price took, and leaves from the top. */
    void giveBack(PaymentView view, Refund refund, Instant now) {
        Capture capture = captures.get(refund.captureId());
        long top = capture.amount() - refunds.returned(capture.id()) + refund.amount();
        long bookAmount = worth.of(view.quote(), capture.currency(), top, capture.capturedAt())
                - worth.of(view.quote(), capture.currency(), top - refund.amount(), capture.capturedAt());
        postings.giveBack(
                refund.uuid(),
                Postings.provider(refund.provider()),
                refund.amount(),
                refund.currency(),
                bookAmount,
                now);
    }
}
