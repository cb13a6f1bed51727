package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The password was changed or reset. */
@Serdeable
@EventType("auth.password.changed")
public record PasswordChanged(
        UUID userId, Instant changedAt, @Nullable String device) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
