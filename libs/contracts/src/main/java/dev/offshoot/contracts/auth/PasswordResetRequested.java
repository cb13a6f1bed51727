package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked for a new password; the recipient is the address typed. */
@Serdeable
@EventType("auth.password-reset.requested")
public record PasswordResetRequested(
        UUID userId, Recipient recipient, @Secret("mail") String token, Instant expiresAt) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
