package dev.offshoot.contracts.mail;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail was given up; permanent when trying again cannot help. */
@Serdeable
@EventType("mail.delivery.failed")
public record DeliveryFailed(
        UUID messageId,
        UUID deliveryId,
        String template,
        @Nullable UUID userId,
        String businessKey,
        @Nullable Cause cause,
        Instant at,
        String reason,
        boolean permanent)
        implements Event {

    @Override
    public UUID subject() {
        return deliveryId;
    }
}
