package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** A refresh token was used that had long been replaced; the session has ended. */
@Serdeable
@EventType("auth.session.reuse-detected")
public record SessionReuseDetected(UUID sessionId, UUID userId, Instant detectedAt) implements Event {

    @Override
    public UUID subject() {
        return sessionId;
    }
}
