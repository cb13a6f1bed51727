package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody made a payment.
 *
 * @param ownerId the person it belongs to
 */
@Serdeable
@EventType("payments.payment.created")
public record PaymentCreated(UUID paymentId, UUID ownerId, Instant createdAt) implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
