package dev.offshoot.mail.delivery;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** How many deliveries of a priority wait, and since when the oldest is due. */
@Serdeable
@Introspected
public record QueueDepth(int priority, long queued, Instant oldest) {}
