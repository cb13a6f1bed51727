package dev.offshoot.payments.invoice;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.payments.seller.ConfiguredSeller;
import dev.offshoot.payments.seller.Seller;
import dev.offshoot.payments.seller.Sellers;
import dev.offshoot.tasks.Tasks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues invoices and credit notes. Number and row are written in one transaction, the number last of all it locks, so
 * no number is lost and none is given before its time.
 */
@Singleton
public class Invoices {

    private final InvoiceRepository invoices;
    private final Sellers sellers;
    private final ConfiguredSeller seller;
    private final Tasks tasks;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    Invoices(
            InvoiceRepository invoices,
            Sellers sellers,
            ConfiguredSeller seller,
            Tasks tasks,
            UuidGenerator uuids,
            InstantSource clock) {
        this.invoices = invoices;
        this.sellers = sellers;
        this.seller = seller;
        this.tasks = tasks;
        this.uuids = uuids;
        this.clock = clock;
    }

    /**
     * The invoice of a completed sale; to be called last in its transaction.
     *
     * @param taxPoint when the sale was completed
     * @throws IllegalStateException without billing details
     */
    @Transactional
    public Invoice issueForSale(long paymentId, Instant taxPoint) {
        return issueForSale(paymentId, taxPoint, clock.instant());
    }

    /** As {@link #issueForSale(long, Instant)}, at a moment that a scenario tells. */
    @Transactional
    public Invoice issueForSale(long paymentId, Instant taxPoint, Instant at) {
        Sale sale = sale(paymentId);
        return issue(new Draft(
                InvoiceKind.INVOICE,
                sale.series(),
                sale.pattern(),
                null,
                null,
                taxPoint,
                at,
                sale,
                new CreditShare(sale.net(), sale.tax(), sale.bookNet(), sale.bookTax())));
    }

    /** The credit note of a refund; to be called last in its transaction. Empty where the sale has no invoice. */
    @Transactional
    public Optional<Invoice> issueCreditNote(long paymentId, long refundId, CreditShare share) {
        return issueCreditNote(paymentId, refundId, share, clock.instant());
    }

    /** As {@link #issueCreditNote(long, long, CreditShare)}, at a moment that a scenario tells. */
    @Transactional
    public Optional<Invoice> issueCreditNote(long paymentId, long refundId, CreditShare share, Instant at) {
        return of(paymentId).stream()
                .filter(invoice -> invoice.kind() == InvoiceKind.INVOICE)
                .findFirst()
                .map(invoice -> {
                    Sale sale = sale(paymentId);
                    return issue(new Draft(
                            InvoiceKind.CREDIT_NOTE,
                            sale.creditSeries(),
                            sale.creditPattern(),
                            refundId,
                            invoice.storedId(),
                            at,
                            at,
                            sale,
                            share));
                });
    }

    /** What was issued for a payment, oldest first. */
    public List<Invoice> of(long paymentId) {
        return invoices.findByPaymentIdOrderById(paymentId);
    }

    /** @throws IllegalStateException when no such row is there */
    public Invoice get(long id) {
        return invoices.findById(id).orElseThrow(() -> new IllegalStateException("No invoice " + id));
    }

    private Sale sale(long paymentId) {
        return invoices.sale(paymentId).orElseThrow(() -> new IllegalStateException("No payment " + paymentId));
    }

    private Invoice issue(Draft draft) {
        Instant now = draft.at();
        Seller of = sellers.current(now);
        NumberPattern pattern = new NumberPattern(draft.pattern());
        long buyer = draft.sale().buyer();
        LocalDate today = LocalDate.ofInstant(now, seller.zone());
        invoices.take(draft.series(), today.getYear(), today);
        Counted counted = invoices.taken(draft.series(), today.getYear());
        CreditShare share = draft.share();
        Invoice issued = invoices.save(new Invoice(
                null,
                now,
                uuids.next(),
                draft.kind(),
                draft.series(),
                today.getYear(),
                counted.lastNumber(),
                pattern.format(today.getYear(), counted.lastNumber()),
                draft.sale().paymentId(),
                draft.refundId(),
                draft.correctsId(),
                of.storedId(),
                buyer,
                draft.sale().quoteId(),
                counted.lastIssuedOn(),
                LocalDate.ofInstant(draft.taxPoint(), seller.zone()),
                draft.sale().currency(),
                share.net(),
                share.tax(),
                share.total(),
                share.bookNet(),
                share.bookTax(),
                share.bookTotal()));
        tasks.schedule(RenderInvoice.class, new RenderInvoice.Order(issued.uuid()));
        return issued;
    }

    /** What is to be written, but for its number. */
    private record Draft(
            InvoiceKind kind,
            String series,
            String pattern,
            @Nullable Long refundId,
            @Nullable Long correctsId,
            Instant taxPoint,
            Instant at,
            Sale sale,
            CreditShare share) {}
}
