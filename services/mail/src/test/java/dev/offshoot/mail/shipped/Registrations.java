package dev.offshoot.mail.shipped;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.events.RegistrationCancelled;
import dev.offshoot.contracts.events.RegistrationConfirmed;
import dev.offshoot.contracts.events.RegistrationOffered;
import dev.offshoot.contracts.events.RegistrationPaidTooLate;
import dev.offshoot.contracts.events.RegistrationRecalled;
import dev.offshoot.contracts.events.RegistrationRequested;
import dev.offshoot.contracts.events.RegistrationWaitlisted;
import dev.offshoot.contracts.mail.CalendarEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What events publishes about one seat at the spring summit. */
record Registrations(UUID registration, Recipient attendee) {

    static final String TITLE = "Spring summit <b>2026</b>";
    static final Instant STARTS = Instant.parse("2026-05-02T07:00:00Z");
    static final Instant ENDS = Instant.parse("2026-05-02T16:00:00Z");
    static final Instant DEADLINE = Instant.parse("2099-05-01T18:00:00Z");
    static final String ZONE = "Europe/Madrid";
    static final String PLACE = "Palace of Congresses, Granada";

    private static final UUID EVENT = UUID.fromString("018f3a4e-0000-7000-8000-000000000002");
    private static final String SLUG = "spring-summit";
    private static final String TICKET = "regular";

    static Registrations of(Recipient attendee) {
        return new Registrations(UUID.randomUUID(), attendee);
    }

    static CalendarEntry entry(String method, int sequence) {
        return new CalendarEntry(method, """
                BEGIN:VCALENDAR
                VERSION:2.0
                METHOD:%s
                BEGIN:VEVENT
                UID:018f3a4e@offshoot.example
                SEQUENCE:%d
                SUMMARY:Spring summit
                END:VEVENT
                END:VCALENDAR
                """.formatted(method, sequence));
    }

    Event requested(String token) {
        return new RegistrationRequested(
                registration,
                EVENT,
                SLUG,
                TITLE,
                STARTS,
                ENDS,
                ZONE,
                PLACE,
                attendee,
                TICKET,
                1,
                1,
                "unverified",
                DEADLINE,
                token);
    }

    Event recalled(@Nullable String token) {
        return new RegistrationRecalled(
                registration,
                EVENT,
                SLUG,
                TITLE,
                STARTS,
                ENDS,
                ZONE,
                PLACE,
                attendee,
                TICKET,
                1,
                1,
                "pending-payment",
                token);
    }

    Event waitlisted(boolean notified) {
        return new RegistrationWaitlisted(
                registration,
                EVENT,
                SLUG,
                TITLE,
                STARTS,
                ENDS,
                ZONE,
                PLACE,
                attendee,
                TICKET,
                1,
                21,
                "waiting",
                null,
                notified);
    }

    Event offered(String token, boolean notified) {
        return new RegistrationOffered(
                registration,
                EVENT,
                SLUG,
                TITLE,
                STARTS,
                ENDS,
                ZONE,
                PLACE,
                attendee,
                TICKET,
                1,
                21,
                "offered",
                DEADLINE,
                token,
                notified);
    }

    Event confirmed(String token, boolean notified) {
        return new RegistrationConfirmed(
                registration,
                EVENT,
                SLUG,
                TITLE,
                STARTS,
                ENDS,
                ZONE,
                PLACE,
                "https://meet.example.org/room",
                attendee,
                TICKET,
                2,
                21,
                "confirmed",
                token,
                entry("REQUEST", 3),
                notified);
    }

    Event cancelled(String by, @Nullable String reason, boolean notified) {
        return new RegistrationCancelled(
                registration,
                EVENT,
                SLUG,
                TITLE,
                STARTS,
                ENDS,
                ZONE,
                PLACE,
                attendee,
                TICKET,
                1,
                21,
                "cancelled",
                by,
                reason,
                new Money("25.00", "EUR"),
                entry("CANCEL", 4),
                notified);
    }

    Event paidTooLate(boolean notified) {
        return new RegistrationPaidTooLate(
                registration,
                EVENT,
                SLUG,
                TITLE,
                STARTS,
                ENDS,
                ZONE,
                PLACE,
                attendee,
                TICKET,
                1,
                21,
                "cancelled",
                new Money("25.00", "EUR"),
                notified);
    }
}
