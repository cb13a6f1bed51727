package dev.offshoot.events.checkin;

import dev.offshoot.contracts.events.RegistrationAdmitted;
import dev.offshoot.events.ticket.TicketCode;
import dev.offshoot.events.ticket.TicketCodes;
import dev.offshoot.events.ticket.TicketSettings;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides a scan. Two gates, or a gate and a cancellation, are told apart by one conditional update of the ticket. */
@Singleton
class Admissions {

    private final DoorRepository tickets;
    private final TicketCodes codes;
    private final TicketSettings times;
    private final Outbox outbox;

    Admissions(DoorRepository tickets, TicketCodes codes, TicketSettings times, Outbox outbox) {
        this.tickets = tickets;
        this.codes = codes;
        this.times = times;
        this.outbox = outbox;
    }

    /** In the caller's transaction. */
    Decision decide(CheckIn request, Attempt attempt) {
        String text = request.code();
        if (text == null) {
            return decide(Objects.requireNonNull(request.ticketId()), null, attempt);
        }
        Optional<TicketCode> code = codes.read(text);
        return code.isPresent()
                ? decide(code.get().ticket(), code.get(), attempt)
                : new Decision(ScanResult.UNKNOWN, null);
    }

    private Decision decide(UUID ticketId, @Nullable TicketCode code, Attempt attempt) {
        Optional<DoorTicket> found = tickets.find(ticketId);
        if (found.isEmpty()) {
            return new Decision(ScanResult.UNKNOWN, null);
        }
        DoorTicket ticket = found.get();
        Optional<ScanResult> refusal = ticket.refusal(code, attempt.event(), attempt.scannedAt(), times);
        if (refusal.isPresent()) {
            return new Decision(refusal.get(), ticket);
        }
        boolean admitted =
                tickets.admit(ticket.id(), ticket.codeVersion(), attempt.scannedAt(), attempt.actor(), attempt.gate())
                        == 1;
        DoorTicket now = tickets.find(ticketId).orElseThrow();
        if (admitted) {
            announce(now, attempt);
            return new Decision(ScanResult.ADMITTED, now);
        }
        // Somebody was first: what is there now says who.
        return new Decision(
                now.refusal(code, attempt.event(), attempt.scannedAt(), times).orElse(ScanResult.VOID), now);
    }

    private void announce(DoorTicket ticket, Attempt attempt) {
        outbox.append(new RegistrationAdmitted(
                ticket.registration(),
                ticket.event(),
                ticket.slug(),
                ticket.title(),
                ticket.startsAt(),
                ticket.endsAt(),
                ticket.timeZone(),
                ticket.placeName(),
                ticket.attendee(),
                ticket.ticketType(),
                ticket.seats(),
                ticket.position(),
                ticket.registrationStatus(),
                attempt.scannedAt(),
                attempt.gate()));
    }

    /** @param ticket null when there is none */
    record Decision(ScanResult result, @Nullable DoorTicket ticket) {}
}
