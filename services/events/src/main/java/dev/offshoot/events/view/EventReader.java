package dev.offshoot.events.view;

import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.media.MediaReferences;
import dev.offshoot.events.organiser.Organisers;
import dev.offshoot.events.review.Reviews;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.right.Right;
import dev.offshoot.events.seating.Seating;
import dev.offshoot.events.team.Teams;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what one caller may see of an event, on one connection. */
@Singleton
class EventReader {

    private final Events events;
    private final Owners owners;
    private final AttendanceRepository attendances;
    private final People people;
    private final Extras extras;
    private final Seating seating;

    EventReader(
            Events events,
            Owners owners,
            AttendanceRepository attendances,
            People people,
            Extras extras,
            Seating seating) {
        this.events = events;
        this.owners = owners;
        this.attendances = attendances;
        this.people = people;
        this.extras = extras;
        this.seating = seating;
    }

    @ReadOnly
    EventParts read(EventRights rights, @Nullable UUID person) {
        Event event = events.find(rights.event());
        boolean editor = rights.may(Right.EDIT);
        boolean insider = editor || rights.reviewer();
        return new EventParts(
                event,
                event.ownerId() == null ? null : owners.of(List.of(event)).get(event.ownerId()),
                people.organisers().of(event.key()),
                people.teams().of(event.key()),
                seating.of(event, editor),
                insider ? seating.pools(event) : List.of(),
                insider ? extras.reviews().of(event.key()) : List.of(),
                insider ? extras.media().notices(event.key()) : List.of(),
                person == null ? Optional.empty() : attendances.findLive(event.key(), person),
                rights,
                person != null);
    }

    /** Who makes the event. */
    @Singleton
    record People(Organisers organisers, Teams teams) {}

    /** What its editors see besides. */
    @Singleton
    record Extras(Reviews reviews, MediaReferences media) {}
}
