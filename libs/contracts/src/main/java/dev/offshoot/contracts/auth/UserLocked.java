package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** Too many wrong passwords; sent at most daily. */
@Serdeable
@EventType("auth.user.locked")
public record UserLocked(UUID userId, Instant until) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
