package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider refused one attempt; the payment stays open and may be tried again. */
@Serdeable
@EventType("payments.payment.declined")
@Pushed(
        to = "user:{recipient.userId}",
        fields = {"paymentId", "status"})
public record PaymentDeclined(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        String purpose,
        PaymentStatus status,
        @Nullable Recipient recipient,
        String concept,
        Money total,
        DeclineReason reason,
        @Secret({"mail", "events"}) String payUrl)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
