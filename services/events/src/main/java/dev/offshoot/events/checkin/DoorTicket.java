package dev.offshoot.events.checkin;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.events.ticket.TicketCode;
import dev.offshoot.events.ticket.TicketSettings;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket with all that the door and those who hear of the admission want to know. */
@Introspected
@MappedEntity("tickets")
record DoorTicket(
        @Id long id,
        UUID uuid,
        String status,
        int codeVersion,
        @Nullable Instant admittedAt,
        @Nullable String gate,
        UUID event,
        String eventStatus,
        String slug,
        String title,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        @Nullable String placeName,
        String ticketType,
        UUID registration,
        String registrationStatus,
        @Nullable UUID userUuid,
        @Nullable String guestName,
        @Nullable String guestEmail,
        String locale,
        int seats,
        long position) {

    /**
     * Why this ticket opens nothing now; empty when the door may try to let it in.
     *
     * @param code that was scanned; null when the ticket was picked from a list
     */
    Optional<ScanResult> refusal(@Nullable TicketCode code, UUID atEvent, Instant at, TicketSettings times) {
        if (!event.equals(atEvent) || (code != null && !code.event().equals(atEvent))) {
            return Optional.of(ScanResult.WRONG_EVENT);
        }
        if (status.equals("void")
                || eventStatus.equals("cancelled")
                || (code != null && code.version() != codeVersion)) {
            return Optional.of(ScanResult.VOID);
        }
        if (!registrationStatus.equals("confirmed")) {
            return Optional.of(ScanResult.NOT_CONFIRMED);
        }
        if (admittedAt != null) {
            return Optional.of(ScanResult.ALREADY_ADMITTED);
        }
        if (times.tooEarly(at, startsAt)) {
            return Optional.of(ScanResult.TOO_EARLY);
        }
        return times.tooLate(at, endsAt) ? Optional.of(ScanResult.TOO_LATE) : Optional.empty();
    }

    Recipient attendee() {
        return userUuid == null
                ? Recipient.address(Objects.requireNonNull(guestEmail), guestName, locale)
                : Recipient.user(userUuid);
    }
}
