package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money went back to the payer.
 *
 * @param amount of this refund
 * @param refundedTotal of all refunds of the payment's price
 * @param remaining what could still be refunded
 * @param complete whether all of the price went back
 */
@Serdeable
@EventType("payments.refund.succeeded")
@Pushed(
        to = "user:{recipient.userId}",
        fields = {"paymentId", "status"})
public record RefundSucceeded(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        String purpose,
        PaymentStatus status,
        @Nullable Recipient recipient,
        String concept,
        Money total,
        UUID refundId,
        Money amount,
        Money refundedTotal,
        Money remaining,
        boolean complete,
        @Nullable String creditNoteCode)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
