package dev.offshoot.events.registration;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.events.RegistrationCancelled;
import dev.offshoot.contracts.events.RegistrationConfirmed;
import dev.offshoot.contracts.events.RegistrationOffered;
import dev.offshoot.contracts.events.RegistrationPaidTooLate;
import dev.offshoot.contracts.events.RegistrationRequested;
import dev.offshoot.contracts.events.RegistrationWaitlisted;
import dev.offshoot.contracts.mail.CalendarEntry;
import dev.offshoot.events.allocation.Attendee;
import dev.offshoot.events.allocation.Cancellation;
import dev.offshoot.events.allocation.Cause;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.allocation.RegistrationStatus;
import dev.offshoot.events.allocation.Transition;
import dev.offshoot.events.calendar.CalendarEvent;
import dev.offshoot.events.calendar.Invites;
import dev.offshoot.events.link.RegistrationLinks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which event a step is, in the words of its contract. */
@Singleton
class Announcements {

    private final RegistrationLinks links;
    private final Invites invites;

    Announcements(RegistrationLinks links, Invites invites) {
        this.links = links;
        this.invites = invites;
    }

    /** Empty for a seat that waits for money: payments asks for it and writes. */
    Optional<Event> of(Transition step, EventFacts event, String ticket, Optional<CalendarEvent> entry) {
        Registration row = step.after();
        return switch (row.status()) {
            case UNVERIFIED -> Optional.of(requested(row, event, ticket));
            case WAITING -> Optional.of(waitlisted(step, event, ticket));
            case OFFERED -> Optional.of(offered(step, event, ticket));
            case PENDING_PAYMENT -> Optional.empty();
            case CONFIRMED -> Optional.of(confirmed(step, event, ticket, entry));
            case CANCELLED ->
                Optional.of(
                        step.cause() == Cause.PAID_TOO_LATE
                                ? paidTooLate(step, event, ticket)
                                : cancelled(step, event, ticket, entry));
        };
    }

    private Event requested(Registration row, EventFacts event, String ticket) {
        return new RegistrationRequested(
                row.uuid(),
                event.uuid(),
                event.slug(),
                event.title(),
                starts(event),
                ends(event),
                event.timeZone(),
                place(event),
                attendee(row),
                ticket,
                row.seats(),
                row.position(),
                row.status().word(),
                Objects.requireNonNull(row.holdUntil()),
                links.verify(row.uuid(), row.linkVersion()));
    }

    private Event waitlisted(Transition step, EventFacts event, String ticket) {
        Registration row = step.after();
        return new RegistrationWaitlisted(
                row.uuid(),
                event.uuid(),
                event.slug(),
                event.title(),
                starts(event),
                ends(event),
                event.timeZone(),
                place(event),
                attendee(row),
                ticket,
                row.seats(),
                row.position(),
                row.status().word(),
                manage(row),
                step.notified());
    }

    private Event offered(Transition step, EventFacts event, String ticket) {
        Registration row = step.after();
        return new RegistrationOffered(
                row.uuid(),
                event.uuid(),
                event.slug(),
                event.title(),
                starts(event),
                ends(event),
                event.timeZone(),
                place(event),
                attendee(row),
                ticket,
                row.seats(),
                row.position(),
                row.status().word(),
                Objects.requireNonNull(row.holdUntil()),
                manage(row),
                step.notified());
    }

    private Event confirmed(Transition step, EventFacts event, String ticket, Optional<CalendarEvent> entry) {
        Registration row = step.after();
        return new RegistrationConfirmed(
                row.uuid(),
                event.uuid(),
                event.slug(),
                event.title(),
                starts(event),
                ends(event),
                event.timeZone(),
                place(event),
                event.onlineUrl(),
                attendee(row),
                ticket,
                row.seats(),
                row.position(),
                row.status().word(),
                manage(row),
                entry.map(invites::request).orElse(null),
                step.notified());
    }

    private Event cancelled(Transition step, EventFacts event, String ticket, Optional<CalendarEvent> entry) {
        Registration row = step.after();
        Cancellation end = Objects.requireNonNull(row.cancellation());
        Registration before = step.before();
        boolean wasConfirmed = before != null && before.status() == RegistrationStatus.CONFIRMED;
        CalendarEntry out = wasConfirmed ? entry.map(invites::cancel).orElse(null) : null;
        return new RegistrationCancelled(
                row.uuid(),
                event.uuid(),
                event.slug(),
                event.title(),
                starts(event),
                ends(event),
                event.timeZone(),
                place(event),
                attendee(row),
                ticket,
                row.seats(),
                row.position(),
                row.status().word(),
                end.by().word(),
                end.reason(),
                refund(step),
                out,
                step.notified());
    }

    private Event paidTooLate(Transition step, EventFacts event, String ticket) {
        Registration row = step.after();
        return new RegistrationPaidTooLate(
                row.uuid(),
                event.uuid(),
                event.slug(),
                event.title(),
                starts(event),
                ends(event),
                event.timeZone(),
                place(event),
                attendee(row),
                ticket,
                row.seats(),
                row.position(),
                row.status().word(),
                Objects.requireNonNull(refund(step)),
                step.notified());
    }

    /** The link of the mails to a guest; accounts sign in instead. */
    private @Nullable String manage(Registration row) {
        return row.attendee().isGuest() ? links.manage(row.uuid(), row.linkVersion()) : null;
    }

    static Recipient attendee(Registration row) {
        Attendee attendee = row.attendee();
        return attendee.guestEmail() == null
                ? Recipient.user(Objects.requireNonNull(attendee.userUuid()))
                : Recipient.address(attendee.guestEmail(), attendee.guestName(), row.locale());
    }

    private static @Nullable Money refund(Transition step) {
        String currency = step.after().payment().currency();
        return step.refund() == 0 || currency == null ? null : Money.ofMinor(step.refund(), currency);
    }

    private static @Nullable String place(EventFacts event) {
        return event.place().isEmpty() ? null : event.place();
    }

    /** An event that was published has dates, and somebody registers for no other. */
    private static Instant starts(EventFacts event) {
        return Objects.requireNonNull(event.startsAt());
    }

    private static Instant ends(EventFacts event) {
        return Objects.requireNonNull(event.endsAt());
    }
}
