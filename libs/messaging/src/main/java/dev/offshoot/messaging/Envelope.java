package dev.offshoot.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes an event arrived with.
 *
 * @param sequence rises per subject in commit order, also across a move of the capability
 * @param traceparent W3C trace context of the publisher
 */
public record Envelope(
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        long sequence,
        @Nullable String traceparent) {}
