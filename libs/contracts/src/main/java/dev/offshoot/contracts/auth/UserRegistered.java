package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account exists; with origin import nobody is welcomed by mail. */
@Serdeable
@EventType("auth.user.registered")
public record UserRegistered(
        UUID userId,
        UserOrigin origin,
        boolean active,
        String locale,
        String timeZone,
        @Nullable Map<String, String> source,
        Instant registeredAt)
        implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
