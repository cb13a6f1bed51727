package dev.offshoot.messaging.deadletter;

import dev.offshoot.messaging.Envelope;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** A dead letter in a list. */
@Serdeable
record DeadLetterSummary(
        UUID id,
        UUID eventId,
        String type,
        UUID subject,
        String handler,
        int attempts,
        String error,
        Instant occurredAt,
        Instant failedAt) {

    static DeadLetterSummary of(DeadLetter letter) {
        Envelope envelope = letter.message().envelope();
        return new DeadLetterSummary(
                letter.uuid(),
                envelope.id(),
                envelope.type(),
                envelope.subject(),
                letter.handler(),
                letter.attempts(),
                firstLine(letter.error()),
                envelope.time(),
                letter.failedAt());
    }

    private static String firstLine(String error) {
        int end = error.indexOf('\n');
        return end < 0 ? error : error.substring(0, end);
    }
}
