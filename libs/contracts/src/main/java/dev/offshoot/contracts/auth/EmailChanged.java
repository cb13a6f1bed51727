package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** Another address is primary now; previous gets the alert. */
@Serdeable
@EventType("auth.email.changed")
public record EmailChanged(UUID userId, Instant changedAt, Recipient previous) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
