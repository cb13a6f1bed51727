package dev.offshoot.events.media;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A picture that media took away, for the event's editors.
 *
 * @param reason unknown-resource, not-allowed or removed
 */
@Serdeable
public record MediaNotice(Slot slot, UUID resourceId, String reason, Instant at) {}
