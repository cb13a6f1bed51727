package dev.offshoot.contracts.media;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A resource is not shown where a service referred to it; the service drops the reference.
 *
 * @param reason unknown-resource, not-allowed or removed
 */
@Serdeable
@EventType("media.reference.refused")
public record ReferenceRefused(UUID referenceId, UUID resourceId, ResourceContext context, String reason)
        implements Event {

    @Override
    public UUID subject() {
        return referenceId;
    }
}
