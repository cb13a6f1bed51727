package dev.offshoot.messaging.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event that is not appended yet: the table gives it its sequence. */
record OutboxRow(UUID eventId, String type, UUID subject, Instant occurredAt, String traceparent, String data) {}
