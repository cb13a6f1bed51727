package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** What others may know of a person changed; changed names the fields, never their values. */
@Serdeable
@EventType("auth.user.updated")
public record UserUpdated(UUID userId, int version, List<String> changed) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
