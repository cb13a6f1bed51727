package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note exists; its PDF can be fetched.
 *
 * @param total the payment's total, as charged
 * @param amount the document's total; never negative, {@code kind} says which way
 * @param code the number people read, such as C26-00017
 * @param paidAt when the money came; null on a credit note
 */
@Serdeable
@EventType("payments.invoice.issued")
public record InvoiceIssued(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        String purpose,
        PaymentStatus status,
        @Nullable Recipient recipient,
        String concept,
        Money total,
        UUID invoiceId,
        InvoiceKind kind,
        String code,
        LocalDate issuedOn,
        Money amount,
        @Nullable Instant paidAt)
        implements Event {

    @Override
    public UUID subject() {
        return invoiceId;
    }
}
