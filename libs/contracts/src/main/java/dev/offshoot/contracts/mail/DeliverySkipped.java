package dev.offshoot.contracts.mail;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail was not sent on purpose, such as to a suppressed address. */
@Serdeable
@EventType("mail.delivery.skipped")
public record DeliverySkipped(
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
