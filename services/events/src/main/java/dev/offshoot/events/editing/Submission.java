package dev.offshoot.events.editing;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.events.editing.EditingSettings.ReviewRules;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.EventProblem;
import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.message.EventMessages;
import dev.offshoot.events.review.Decision;
import dev.offshoot.events.review.Reviews;
import dev.offshoot.events.team.Teams;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands an event over to its reviewers, complete. Whoever calls holds the event's row. */
@Singleton
class Submission {

    private final Events events;
    private final Teams teams;
    private final Reviews reviews;
    private final EventMessages messages;
    private final ReviewRules rules;
    private final InstantSource clock;

    Submission(
            Events events,
            Teams teams,
            Reviews reviews,
            EventMessages messages,
            ReviewRules rules,
            InstantSource clock) {
        this.events = events;
        this.teams = teams;
        this.reviews = reviews;
        this.messages = messages;
        this.rules = rules;
        this.clock = clock;
    }

    /** Repeating it is no failure. Without reviews it is published at once. */
    Event submit(Event event, UUID actor) {
        if (event.status() == EventStatus.IN_REVIEW) {
            return event;
        }
        Event submitted = event.submit(clock.instant());
        requireComplete(submitted);
        Event stored = events.store(submitted);
        reviews.note(stored, actor, Decision.SUBMITTED, null);
        messages.submitted(stored, actor, recipients(rules.recipients()));
        return rules.required() ? stored : publish(stored, actor, null);
    }

    /** Whoever calls has looked who decides. */
    Event publish(Event event, UUID actor, @Nullable String comment) {
        requireComplete(event);
        Event published = events.store(event.publish(clock.instant()));
        reviews.note(published, actor, Decision.PUBLISHED, comment);
        messages.published(published, actor, comment);
        return published;
    }

    /** @throws dev.offshoot.web.ProblemException 409 naming everything that is missing */
    void requireComplete(Event event) {
        List<FieldError> missing = new ArrayList<>(events.missing(event));
        missing.addAll(teams.misfits(event.key(), event.presentation().category()));
        if (!missing.isEmpty()) {
            throw EventProblem.INCOMPLETE
                    .because("The event lacks what errors names")
                    .withErrors(missing);
        }
    }

    static List<Recipient> recipients(List<String> configured) {
        return configured.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.contains("@")
                        ? Recipient.address(text, null, null)
                        : Recipient.user(UUID.fromString(text)))
                .toList();
    }
}
