package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** The person is gone; whoever holds personal data for this UUID drops it. */
@Serdeable
@EventType("auth.user.erased")
public record UserErased(UUID userId) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
