package dev.offshoot.messaging.deadletter;

import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.sealing.SealedText;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dead letter with all there is to know.
 *
 * @param data the payload as text, sealed fields masked
 */
@Serdeable
record DeadLetterResponse(
        UUID id,
        UUID eventId,
        String source,
        String type,
        UUID subject,
        String sequence,
        @Nullable String traceparent,
        Instant occurredAt,
        String handler,
        int attempts,
        String error,
        Instant failedAt,
        String data,
        @Nullable Instant droppedAt,
        @Nullable String droppedBy,
        @Nullable String dropReason) {

    static DeadLetterResponse of(DeadLetter letter) {
        Envelope envelope = letter.message().envelope();
        DeadLetter.@Nullable Drop drop = letter.dropped();
        return new DeadLetterResponse(
                letter.uuid(),
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.subject(),
                Long.toString(envelope.sequence()),
                envelope.traceparent(),
                envelope.time(),
                letter.handler(),
                letter.attempts(),
                letter.error(),
                letter.failedAt(),
                SealedText.masked(letter.message().data()),
                drop == null ? null : drop.at(),
                drop == null ? null : drop.by(),
                drop == null ? null : drop.reason());
    }
}
