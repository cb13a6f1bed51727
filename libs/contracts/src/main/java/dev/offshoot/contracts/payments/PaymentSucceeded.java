package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payment is complete.
 *
 * @param amount as the requester asked
 * @param bookTotal the total in the currency of the books
 * @param invoiced whether {@code payments.invoice.issued} comes with it; then mail sends the invoice instead of a receipt
 */
@Serdeable
@EventType("payments.payment.succeeded")
@Pushed(
        to = "user:{recipient.userId}",
        fields = {"paymentId", "status"})
public record PaymentSucceeded(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        String purpose,
        PaymentStatus status,
        @Nullable Recipient recipient,
        String concept,
        Money total,
        Money amount,
        Money bookTotal,
        Instant paidAt,
        PaymentMethod method,
        boolean invoiced)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
