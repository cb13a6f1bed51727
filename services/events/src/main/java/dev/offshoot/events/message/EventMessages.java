package dev.offshoot.events.message;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.events.EventCancelled;
import dev.offshoot.contracts.events.EventChange;
import dev.offshoot.contracts.events.EventChanged;
import dev.offshoot.contracts.events.EventDeleted;
import dev.offshoot.contracts.events.EventPublished;
import dev.offshoot.contracts.events.EventRejected;
import dev.offshoot.contracts.events.EventRescheduled;
import dev.offshoot.contracts.events.EventSubmitted;
import dev.offshoot.contracts.events.EventWithdrawn;
import dev.offshoot.contracts.mail.CalendarEntry;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.platform.PublicUrl;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells, in the transaction that made it true, what became of an event. */
@Singleton
public class EventMessages {

    private final Outbox outbox;
    private final PublicUrl publicUrl;
    private final EventPeopleRepository people;

    EventMessages(Outbox outbox, PublicUrl publicUrl, EventPeopleRepository people) {
        this.outbox = outbox;
        this.publicUrl = publicUrl;
        this.people = people;
    }

    public void submitted(Event event, UUID actor, List<Recipient> reviewers) {
        EventPeople people = peopleOf(event);
        outbox.append(new EventSubmitted(
                event.uuid(),
                event.slug(),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().category().toString(),
                event.presentation().visibility().toString(),
                dated(event.schedule().startsAt()),
                dated(event.schedule().endsAt()),
                event.schedule().timeZone(),
                event.venue().format().toString(),
                event.venue().line(),
                event.venue().country(),
                publicUrl.ofEvent(event.slug()),
                people.owner(),
                people.speakers(),
                actor,
                reviewers));
    }

    public void published(Event event, UUID actor, @Nullable String comment) {
        EventPeople people = peopleOf(event);
        outbox.append(new EventPublished(
                event.uuid(),
                event.slug(),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().category().toString(),
                event.presentation().visibility().toString(),
                dated(event.schedule().startsAt()),
                dated(event.schedule().endsAt()),
                event.schedule().timeZone(),
                event.venue().format().toString(),
                event.venue().line(),
                event.venue().country(),
                publicUrl.ofEvent(event.slug()),
                people.owner(),
                people.speakers(),
                "published",
                actor,
                comment));
    }

    public void rejected(Event event, UUID actor, String comment) {
        EventPeople people = peopleOf(event);
        outbox.append(new EventRejected(
                event.uuid(),
                event.slug(),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().category().toString(),
                event.presentation().visibility().toString(),
                dated(event.schedule().startsAt()),
                dated(event.schedule().endsAt()),
                event.schedule().timeZone(),
                event.venue().format().toString(),
                event.venue().line(),
                event.venue().country(),
                publicUrl.ofEvent(event.slug()),
                people.owner(),
                people.speakers(),
                "rejected",
                actor,
                comment));
    }

    public void withdrawn(Event event, UUID actor, String comment) {
        EventPeople people = peopleOf(event);
        outbox.append(new EventWithdrawn(
                event.uuid(),
                event.slug(),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().category().toString(),
                event.presentation().visibility().toString(),
                dated(event.schedule().startsAt()),
                dated(event.schedule().endsAt()),
                event.schedule().timeZone(),
                event.venue().format().toString(),
                event.venue().line(),
                event.venue().country(),
                publicUrl.ofEvent(event.slug()),
                people.owner(),
                people.speakers(),
                "withdrawn",
                actor,
                comment));
    }

    public void changed(Event event, List<String> changed, @Nullable UUID actor) {
        EventPeople people = peopleOf(event);
        outbox.append(new EventChanged(
                event.uuid(),
                event.slug(),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().category().toString(),
                event.presentation().visibility().toString(),
                dated(event.schedule().startsAt()),
                dated(event.schedule().endsAt()),
                event.schedule().timeZone(),
                event.venue().format().toString(),
                event.venue().line(),
                event.venue().country(),
                publicUrl.ofEvent(event.slug()),
                people.owner(),
                people.speakers(),
                changed,
                actor));
    }

    public void cancelled(Event event, UUID actor, String reason) {
        EventPeople people = peopleOf(event);
        outbox.append(new EventCancelled(
                event.uuid(),
                event.slug(),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().category().toString(),
                event.presentation().visibility().toString(),
                dated(event.schedule().startsAt()),
                dated(event.schedule().endsAt()),
                event.schedule().timeZone(),
                event.venue().format().toString(),
                event.venue().line(),
                event.venue().country(),
                publicUrl.ofEvent(event.slug()),
                people.owner(),
                people.speakers(),
                actor,
                reason));
    }

    public void deleted(Event event, UUID actor) {
        EventPeople people = peopleOf(event);
        outbox.append(new EventDeleted(
                event.uuid(),
                event.slug(),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().category().toString(),
                event.presentation().visibility().toString(),
                event.schedule().startsAt(),
                event.schedule().endsAt(),
                event.schedule().timeZone(),
                event.venue().format().toString(),
                event.venue().line(),
                event.venue().country(),
                publicUrl.ofEvent(event.slug()),
                people.owner(),
                people.speakers(),
                actor));
    }

    public void rescheduled(
            Event event, List<EventChange> changes, @Nullable CalendarEntry invite, List<Recipient> attendees) {
        EventPeople people = peopleOf(event);
        outbox.append(new EventRescheduled(
                event.uuid(),
                event.slug(),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().category().toString(),
                event.presentation().visibility().toString(),
                dated(event.schedule().startsAt()),
                dated(event.schedule().endsAt()),
                event.schedule().timeZone(),
                event.venue().format().toString(),
                event.venue().line(),
                event.venue().country(),
                publicUrl.ofEvent(event.slug()),
                people.owner(),
                people.speakers(),
                changes,
                invite,
                attendees));
    }

    private EventPeople peopleOf(Event event) {
        return people.find(event.key());
    }

    /** Whoever is submitted or published has dates; the database holds that too. */
    private static Instant dated(@Nullable Instant moment) {
        return Objects.requireNonNull(moment, "A submitted event has dates");
    }
}
