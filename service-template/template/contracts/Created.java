package dev.offshoot.contracts.[=service];

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody made [=anAggregate].
 *
 * @param ownerId the person it belongs to
 */
@Serdeable
@EventType("[=service].[=aggregate].created")
public record [=Aggregate]Created(UUID [=aggregate]Id, UUID ownerId, Instant createdAt) implements Event {

    @Override
    public UUID subject() {
        return [=aggregate]Id;
    }
}
