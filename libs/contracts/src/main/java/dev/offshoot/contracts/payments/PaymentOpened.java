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
 * A payment was asked and can be paid at the link.
 *
 * @param total what the payer is charged
 * @param amount as the requester asked
 */
@Serdeable
@EventType("payments.payment.opened")
@Pushed(
        to = "user:{recipient.userId}",
        fields = {"paymentId", "status"})
public record PaymentOpened(
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
