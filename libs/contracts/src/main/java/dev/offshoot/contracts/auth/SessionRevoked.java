package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** A session ended before its time; its access tokens are refused from now on. */
@Serdeable
@EventType("auth.session.revoked")
public record SessionRevoked(UUID sessionId, UUID userId, String reason, Instant revokedAt) implements Event {

    @Override
    public UUID subject() {
        return sessionId;
    }
}
