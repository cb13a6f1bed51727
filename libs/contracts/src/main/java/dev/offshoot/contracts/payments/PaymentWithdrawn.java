package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** The sender no longer wants the money: an open payment is cancelled, a paid one stays. */
@Serdeable
@EventType("*.payment.withdrawn")
public record PaymentWithdrawn(UUID paymentId, String reason) implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
