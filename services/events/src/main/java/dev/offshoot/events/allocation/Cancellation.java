package dev.offshoot.events.allocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a registration ended.
 *
 * @param reason words of an organiser
 */
public record Cancellation(CancelledBy by, @Nullable String reason, Instant at) {}
