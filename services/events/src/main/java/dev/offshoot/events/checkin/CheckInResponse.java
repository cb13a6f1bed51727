package dev.offshoot.events.checkin;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a scan. Every scan that could be read has one, so the door never sees an error for a bad ticket.
 *
 * @param name of the person; null when the ticket is not of this event, or the directory is silent
 * @param admittedAt when the ticket was let in first
 * @param gate where it was let in
 */
@Serdeable
record CheckInResponse(
        ScanResult result,
        @Nullable String name,
        @Nullable String ticketType,
        @Nullable Instant admittedAt,
        @Nullable String gate) {

    static CheckInResponse of(ScanResult result) {
        return new CheckInResponse(result, null, null, null, null);
    }

    /** Time and gate belong to answers about an admission; any other answer stays the same when the ticket is used later. */
    static CheckInResponse of(ScanResult result, DoorTicket ticket, @Nullable String name) {
        boolean used = result == ScanResult.ADMITTED || result == ScanResult.ALREADY_ADMITTED;
        return new CheckInResponse(
                result, name, ticket.ticketType(), used ? ticket.admittedAt() : null, used ? ticket.gate() : null);
    }
}
