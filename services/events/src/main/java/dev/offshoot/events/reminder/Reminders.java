package dev.offshoot.events.reminder;

import dev.offshoot.contracts.events.ReminderIssued;
import dev.offshoot.contracts.mail.CalendarEntry;
import dev.offshoot.events.calendar.Invites;
import dev.offshoot.events.platform.PublicUrl;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Writes reminders, each once per registration and start: the note and the event are one transaction. */
@Singleton
class Reminders {

    static final Duration AHEAD = Duration.ofHours(24);

    private final ReminderRepository people;
    private final Invites invites;
    private final PublicUrl publicUrl;
    private final Outbox outbox;
    private final InstantSource clock;

    Reminders(ReminderRepository people, Invites invites, PublicUrl publicUrl, Outbox outbox, InstantSource clock) {
        this.people = people;
        this.invites = invites;
        this.publicUrl = publicUrl;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<DueEvent> due() {
        Instant now = clock.instant();
        return people.due(now, now.plus(AHEAD));
    }

    /** The next chunk of people; false when nobody was left. */
    @Transactional
    boolean remind(DueEvent event) {
        Instant since = event.startsAt().minus(AHEAD);
        List<DueAttendee> attendees = people.note(event.id(), event.startsAt(), since, clock.instant());
        if (attendees.isEmpty()) {
            return false;
        }
        outbox.append(issued(event, attendees));
        return true;
    }

    private ReminderIssued issued(DueEvent event, List<DueAttendee> attendees) {
        CalendarEntry invite = invites.event(event.uuid()).map(invites::request).orElse(null);
        return new ReminderIssued(
                event.uuid(),
                event.slug(),
                event.title(),
                event.subtitle(),
                event.category(),
                event.visibility(),
                event.startsAt(),
                event.endsAt(),
                event.timeZone(),
                event.format(),
                event.placeName(),
                event.country(),
                publicUrl.ofEvent(event.slug()),
                event.owner(),
                event.speakers().stream().map(UUID::fromString).toList(),
                event.onlineUrl(),
                invite,
                attendees.stream().map(DueAttendee::recipient).toList());
    }
}
