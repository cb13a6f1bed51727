package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** Roles or permissions changed; tokens below accessVersion are outdated. */
@Serdeable
@EventType("auth.user.access-changed")
public record UserAccessChanged(UUID userId, List<String> roles, List<String> permissions, int accessVersion)
        implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
