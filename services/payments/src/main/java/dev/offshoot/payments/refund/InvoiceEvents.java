package dev.offshoot.payments.refund;

import dev.offshoot.contracts.payments.InvoiceIssued;
import dev.offshoot.contracts.payments.InvoiceKind;
import dev.offshoot.payments.invoice.Invoice;
import dev.offshoot.payments.payment.PaymentHead;
import dev.offshoot.payments.payment.PaymentView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others hear of an invoice or a credit note. */
public final class InvoiceEvents {

    private InvoiceEvents() {}

    /** @param paidAt null on a credit note */
    public static InvoiceIssued of(PaymentView view, Invoice invoice, @Nullable Instant paidAt) {
        PaymentHead head = PaymentHead.of(view);
        return new InvoiceIssued(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                invoice.uuid(),
                InvoiceKind.valueOf(invoice.kind().name()),
                invoice.code(),
                invoice.issuedOn(),
                invoice.money(invoice.total()),
                paidAt);
    }
}
