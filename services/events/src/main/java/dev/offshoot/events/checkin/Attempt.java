package dev.offshoot.events.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who tries to let somebody in, where and when.
 *
 * @param actor local id
 */
record Attempt(
        UUID event, long actor, Instant scannedAt, @Nullable String gate) {}
