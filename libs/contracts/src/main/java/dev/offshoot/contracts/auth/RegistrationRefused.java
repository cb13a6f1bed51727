package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** Somebody tried to register or add an address that this person has proved. */
@Serdeable
@EventType("auth.registration.refused")
public record RegistrationRefused(UUID userId, Instant attemptedAt) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
