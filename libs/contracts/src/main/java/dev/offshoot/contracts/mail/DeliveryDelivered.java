package dev.offshoot.contracts.mail;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recipient's server took the mail. */
@Serdeable
@EventType("mail.delivery.delivered")
public record DeliveryDelivered(
        UUID messageId,
        UUID deliveryId,
        String template,
        @Nullable UUID userId,
        String businessKey,
        @Nullable Cause cause,
        Instant at,
        String provider)
        implements Event {

    @Override
    public UUID subject() {
        return deliveryId;
    }
}
