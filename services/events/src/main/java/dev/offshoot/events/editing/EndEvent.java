package dev.offshoot.events.editing;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.closing.CancelRegistrations;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.EventProblem;
import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.event.Phase;
import dev.offshoot.events.message.EventMessages;
import dev.offshoot.events.right.AccessProblem;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.right.Right;
import dev.offshoot.tasks.Tasks;
import dev.offshoot.web.IfMatch;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Cancels and deletes events. Every route that deletes runs this code. */
@Singleton
class EndEvent {

    private final Allocations allocations;
    private final Events events;
    private final EventMessages messages;
    private final ShownParts shown;
    private final Tasks tasks;
    private final InstantSource clock;

    EndEvent(
            Allocations allocations,
            Events events,
            EventMessages messages,
            ShownParts shown,
            Tasks tasks,
            InstantSource clock) {
        this.allocations = allocations;
        this.events = events;
        this.messages = messages;
        this.shown = shown;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Registrations are cancelled by a task; whoever comes after this finds registration closed. */
    void cancel(EventRights rights, UUID actor, String reason) {
        if (!rights.may(Right.EDIT) && !rights.reviewer()) {
            throw AccessProblem.RIGHT_REQUIRED.because("This needs the right edit on the event");
        }
        allocations.change(rights.eventId(), () -> {
            Event event = events.lock(rights.event());
            if (event.status() == EventStatus.CANCELLED) {
                return event;
            }
            Event cancelled = events.store(event.cancel(clock.instant(), reason));
            messages.cancelled(cancelled, actor, reason);
            tasks.schedule(CancelRegistrations.class, CancelRegistrations.Of.event(event.key(), reason));
            return cancelled;
        });
    }

    void delete(EventRights rights, IfMatch seen, UUID actor) {
        rights.requireOwner();
        allocations.change(rights.eventId(), () -> {
            Event event = events.lock(rights.event());
            seen.require(event.version());
            Instant now = clock.instant();
            if (event.phase(now) != Phase.ENDED && events.hasLiveRegistrations(event)) {
                throw EventProblem.HAS_REGISTRATIONS.because("Somebody is registered for this event");
            }
            Event deleted = events.store(event.delete(now));
            messages.deleted(deleted, actor);
            shown.closed(deleted);
            return deleted;
        });
    }
}
