package dev.offshoot.contracts.media;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service no longer shows a resource.
 *
 * @param slot where, such as cover or logo
 * @param by who asked for it, and must be allowed to; null when nobody did
 */
@Serdeable
@EventType("*.media-reference.removed")
public record MediaReferenceRemoved(
        UUID referenceId,
        UUID resourceId,
        Context context,
        String slot,
        @Nullable UUID by) implements Event {

    @Override
    public UUID subject() {
        return context.id();
    }
}
