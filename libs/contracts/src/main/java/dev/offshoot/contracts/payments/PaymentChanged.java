package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open payment has other terms, or its payer typed a billing address.
 *
 * @param total what the payer is charged now
 * @param amount as asked now
 */
@Serdeable
@EventType("payments.payment.changed")
@Pushed(
        to = "user:{recipient.userId}",
        fields = {"paymentId", "status"})
public record PaymentChanged(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        String purpose,
        PaymentStatus status,
        @Nullable Recipient recipient,
        String concept,
        Money total,
        Money amount,
        @Secret({"mail", "events"}) String payUrl,
        Instant expiresAt)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
