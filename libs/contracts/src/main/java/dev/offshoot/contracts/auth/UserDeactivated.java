package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** Nobody may act as this person any more; every session has ended. */
@Serdeable
@EventType("auth.user.deactivated")
public record UserDeactivated(UUID userId, String reason, Instant at, int accessVersion) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
