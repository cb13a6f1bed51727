package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payment was called off before it was paid. */
@Serdeable
@EventType("payments.payment.cancelled")
@Pushed(
        to = "user:{recipient.userId}",
        fields = {"paymentId", "status"})
public record PaymentCancelled(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        String purpose,
        PaymentStatus status,
        @Nullable Recipient recipient,
        String concept,
        Money total,
        String reason,
        ClosedBy by)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
