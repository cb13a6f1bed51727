package dev.offshoot.events.population;

import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.EventContent;
import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.organiser.Organisers;
import dev.offshoot.events.review.Decision;
import dev.offshoot.events.review.Reviews;
import dev.offshoot.events.seating.Seating;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioNames;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an event of a scenario through the rules of events, with the reviews that led to its status. Tells nobody. */
@Singleton
class ScenarioEvents {

    private static final String REASON = "Cancelled in the scenario";

    private final Events events;
    private final Parts parts;
    private final ScenarioTeam team;
    private final ScenarioRegistrations registrations;
    private final ScenarioRows rows;
    private final InstantSource clock;

    ScenarioEvents(
            Events events,
            Parts parts,
            ScenarioTeam team,
            ScenarioRegistrations registrations,
            ScenarioRows rows,
            InstantSource clock) {
        this.events = events;
        this.parts = parts;
        this.team = team;
        this.registrations = registrations;
        this.rows = rows;
        this.clock = clock;
    }

    void put(ScenarioRow row) {
        Fields fields = row.fields();
        rows.remove(row.uuid());
        EventContent content = ScenarioContent.of(fields);
        UUID owner = fields.uuid("owner");
        Event event = events.add(Event.draft(row.uuid(), content, parts.users().idOf(owner), clock.instant()));
        parts.organisers().replace(event.key(), content.organisers());
        parts.seating()
                .put(
                        event.key(),
                        ScenarioSeats.of(fields),
                        name -> ScenarioNames.uuidOf("pools." + row.key() + "-" + name),
                        name -> ScenarioNames.uuidOf("ticketTypes." + row.key() + "-" + name));
        team.put(event, row.key(), fields);
        Event shown = events.store(stand(event, owner, status(fields)));
        events.index(shown);
        registrations.put(shown, row.key(), fields);
    }

    private static EventStatus status(Fields fields) {
        return ScenarioContent.word(EventStatus.class, fields.findText("status").orElse("draft"));
    }

    private Event stand(Event draft, UUID owner, EventStatus wanted) {
        Instant now = clock.instant();
        return switch (wanted) {
            case DRAFT -> draft;
            case IN_REVIEW -> noted(draft.submit(now), owner, Decision.SUBMITTED, null);
            case REJECTED ->
                noted(stand(draft, owner, EventStatus.IN_REVIEW).reject(now), owner, Decision.REJECTED, "Not yet");
            case PUBLISHED ->
                noted(stand(draft, owner, EventStatus.IN_REVIEW).publish(now), owner, Decision.PUBLISHED, null);
            case CANCELLED -> stand(draft, owner, EventStatus.PUBLISHED).cancel(now, REASON);
        };
    }

    private Event noted(Event event, UUID actor, Decision decision, @Nullable String comment) {
        parts.reviews().note(event, actor, decision, comment);
        return event;
    }

    /** Where what belongs to an event is kept. */
    @Singleton
    record Parts(Organisers organisers, Seating seating, Reviews reviews, LocalUsers users) {}
}
