package dev.offshoot.events.checkin;

import static dev.offshoot.events.checkin.CheckInProblem.SCAN_ID_IN_USE;

import dev.offshoot.events.right.EventRights;
import dev.offshoot.identity.LocalUsers;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers scans and records every one of them; the same scan gets the same answer. */
@Singleton
class Door {

    private final ScanRepository scans;
    private final DoorRepository tickets;
    private final Admissions admissions;
    private final LocalUsers users;
    private final InstantSource clock;

    Door(ScanRepository scans, DoorRepository tickets, Admissions admissions, LocalUsers users, InstantSource clock) {
        this.scans = scans;
        this.tickets = tickets;
        this.admissions = admissions;
        this.users = users;
        this.clock = clock;
    }

    /** @param event that the caller may check in for */
    @Transactional
    Answer scan(EventRights event, UUID person, CheckIn request) {
        scans.lock(request.scanId().toString());
        Optional<Scan> former = scans.findByScanId(request.scanId());
        if (former.isPresent()) {
            return again(event, former.get());
        }
        Instant now = clock.instant();
        Attempt attempt = new Attempt(event.event(), users.idOf(person), request.momentUntil(now), request.gate());
        Admissions.Decision decision = admissions.decide(request, attempt);
        DoorTicket ticket = decision.ticket();
        scans.save(new Scan(
                null,
                request.scanId(),
                event.eventId(),
                ticket == null ? null : ticket.id(),
                attempt.actor(),
                request.gate(),
                decision.result().word(),
                attempt.scannedAt(),
                now));
        return Answer.of(decision.result(), ticket);
    }

    private Answer again(EventRights event, Scan scan) {
        if (scan.eventId() != event.eventId()) {
            throw SCAN_ID_IN_USE.because("This scanId belongs to a scan at another event");
        }
        @Nullable Long ticket = scan.ticketId();
        return Answer.of(
                ScanResult.of(scan.result()),
                ticket == null ? null : tickets.find(scans.ticket(ticket)).orElse(null));
    }

    /** @param ticket null when the scan was about none, or one of another event */
    record Answer(ScanResult result, @Nullable DoorTicket ticket) {

        static Answer of(ScanResult result, @Nullable DoorTicket ticket) {
            return new Answer(result, result == ScanResult.WRONG_EVENT ? null : ticket);
        }
    }
}
