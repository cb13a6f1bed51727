package dev.offshoot.events.editing;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.event.Category;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.EventContent;
import dev.offshoot.events.event.EventProblem;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.event.OrganiserContent;
import dev.offshoot.events.message.EventMessages;
import dev.offshoot.events.reschedule.Rescheduling;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.right.Right;
import dev.offshoot.events.team.Teams;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.IfMatch;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Changes what an event's editors wrote. Holds its seats, because dates and window decide who may take one. */
@Singleton
class ChangeEvent {

    private final Allocations allocations;
    private final Events events;
    private final ContentReader reader;
    private final ShownParts shown;
    private final Checks checks;
    private final Consequences consequences;

    ChangeEvent(
            Allocations allocations,
            Events events,
            ContentReader reader,
            ShownParts shown,
            Checks checks,
            Consequences consequences) {
        this.allocations = allocations;
        this.events = events;
        this.reader = reader;
        this.shown = shown;
        this.checks = checks;
        this.consequences = consequences;
    }

    void change(EventRights rights, JsonNode patch, IfMatch seen, Caller.Person caller) {
        rights.require(Right.EDIT);
        allocations.change(rights.eventId(), () -> {
            Event event = events.lock(rights.event());
            seen.require(event.version());
            return merge(event, rights, patch, caller);
        });
    }

    private Event merge(Event event, EventRights rights, JsonNode patch, Caller.Person caller) {
        List<OrganiserContent> organisers = shown.organisersOf(event);
        EventContent before = event.content(organisers);
        EventContent after = reader.merge(before, patch);
        List<String> changed = reader.changed(before, after);
        if (changed.isEmpty()) {
            return event;
        }
        Event edited = event.edit(after, rights.reviewer(), consequences.clock().instant());
        requireAllowed(event, edited, caller);
        Event stored = events.store(edited);
        shown.store(stored, after.organisers(), caller.id());
        if (stored.isPublished()) {
            consequences.messages().changed(stored, changed, caller.id());
            consequences.rescheduling().tell(event, stored);
        }
        return stored;
    }

    private void requireAllowed(Event before, Event after, Caller.Person caller) {
        Category category = after.presentation().category();
        if (category != before.presentation().category()) {
            checks.creation().require(caller, category);
            List<FieldError> misfits = checks.teams().misfits(after.key(), category);
            if (!misfits.isEmpty()) {
                throw EventProblem.ROLE_NOT_ALLOWED
                        .because("Members of the team have roles this category lacks")
                        .withErrors(misfits);
            }
        }
        if (after.status().needsCompleteness()) {
            checks.submission().requireComplete(after);
        }
    }

    /** What may stand against a change. */
    @Singleton
    record Checks(CreationRights creation, Teams teams, Submission submission) {}

    /** What follows from one. */
    @Singleton
    record Consequences(EventMessages messages, Rescheduling rescheduling, InstantSource clock) {}
}
