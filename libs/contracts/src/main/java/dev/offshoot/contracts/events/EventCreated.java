package dev.offshoot.contracts.events;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody made an event.
 *
 * @param ownerId the person it belongs to
 */
@Serdeable
@EventType("events.event.created")
public record EventCreated(UUID eventId, UUID ownerId, Instant createdAt) implements Event {

    @Override
    public UUID subject() {
        return eventId;
    }
}
