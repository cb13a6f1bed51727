package dev.offshoot.contracts.media;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The resource is gone; whoever holds its id drops it.
 *
 * @param scope library or attachment
 * @param kind image, video, audio, document or archive; null when it was never found out
 * @param ownerId null once the person was erased
 */
@Serdeable
@EventType("media.resource.removed")
public record ResourceRemoved(
        UUID resourceId,
        String scope,
        @Nullable String kind,
        @Nullable UUID ownerId,
        List<ResourceContext> contexts) implements Event {

    @Override
    public UUID subject() {
        return resourceId;
    }
}
