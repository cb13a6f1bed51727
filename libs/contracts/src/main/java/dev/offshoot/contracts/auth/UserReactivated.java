package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** The person may sign in again. */
@Serdeable
@EventType("auth.user.reactivated")
public record UserReactivated(UUID userId, String reason, Instant at, int accessVersion) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
