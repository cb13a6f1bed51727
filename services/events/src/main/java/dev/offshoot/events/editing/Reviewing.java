package dev.offshoot.events.editing;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.editing.EditingSettings.ReviewRules;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.EventProblem;
import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.message.EventMessages;
import dev.offshoot.events.review.Decision;
import dev.offshoot.events.review.Reviews;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.right.Right;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The way to the public and back. Each step holds the event's seats, so no registration slips past it. */
@Singleton
class Reviewing {

    private final Allocations allocations;
    private final Events events;
    private final Submission submission;
    private final Decisions decisions;
    private final ReviewRules rules;
    private final InstantSource clock;

    Reviewing(
            Allocations allocations,
            Events events,
            Submission submission,
            Decisions decisions,
            ReviewRules rules,
            InstantSource clock) {
        this.allocations = allocations;
        this.events = events;
        this.submission = submission;
        this.decisions = decisions;
        this.rules = rules;
        this.clock = clock;
    }

    void submit(EventRights rights, UUID actor) {
        rights.require(Right.EDIT);
        locked(rights, event -> submission.submit(event, actor));
    }

    void recall(EventRights rights, UUID actor) {
        rights.require(Right.EDIT);
        locked(rights, event -> {
            if (event.status() == EventStatus.DRAFT) {
                return event;
            }
            Event recalled = events.store(event.recall(clock.instant()));
            decisions.reviews().note(recalled, actor, Decision.RECALLED, null);
            return recalled;
        });
    }

    void publish(EventRights rights, UUID actor, @Nullable String comment) {
        requireDecider(rights);
        locked(rights, event -> event.isPublished() ? event : submission.publish(event, actor, comment));
    }

    /** A published event is withdrawn: registration stops, nobody is cancelled. */
    void reject(EventRights rights, UUID actor, String comment) {
        requireDecider(rights);
        locked(rights, event -> {
            if (event.status() == EventStatus.REJECTED) {
                return event;
            }
            Event rejected = events.store(event.reject(clock.instant()));
            if (event.isPublished()) {
                decisions.reviews().note(rejected, actor, Decision.WITHDRAWN, comment);
                decisions.messages().withdrawn(rejected, actor, comment);
            } else {
                decisions.reviews().note(rejected, actor, Decision.REJECTED, comment);
                decisions.messages().rejected(rejected, actor, comment);
            }
            return rejected;
        });
    }

    private void locked(EventRights rights, UnaryOperator<Event> step) {
        allocations.change(rights.eventId(), () -> step.apply(events.lock(rights.event())));
    }

    private void requireDecider(EventRights rights) {
        rights.requireReviewer();
        if (rights.owner() && !rules.own()) {
            throw EventProblem.OWN_EVENT.because("Nobody decides on an event of their own");
        }
    }

    /** Where a decision is written down and told. */
    @Singleton
    record Decisions(Reviews reviews, EventMessages messages) {}
}
