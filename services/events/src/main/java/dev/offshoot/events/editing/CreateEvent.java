package dev.offshoot.events.editing;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.events.editing.ContentReader.Draft;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.EventProblem;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.seating.Seating;
import dev.offshoot.events.team.TeamEditing;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Makes an event with all that belongs to it, or nothing. */
@Singleton
class CreateEvent {

    private final Events events;
    private final TeamEditing team;
    private final Seating seating;
    private final ShownParts shown;
    private final Submission submission;
    private final NewRows rows;

    CreateEvent(
            Events events, TeamEditing team, Seating seating, ShownParts shown, Submission submission, NewRows rows) {
        this.events = events;
        this.team = team;
        this.seating = seating;
        this.shown = shown;
        this.submission = submission;
        this.rows = rows;
    }

    @Transactional
    Event create(Draft wanted, UUID owner) {
        requireRoles(wanted);
        Event event = events.add(Event.draft(
                rows.uuids().next(),
                wanted.content(),
                rows.users().idOf(owner),
                rows.clock().instant()));
        seating.add(event.key(), wanted.besides().seats());
        team.addFirst(event, wanted.besides().members());
        shown.store(event, wanted.content().organisers(), owner);
        shown.opened(event);
        return wanted.besides().isSubmitted() ? submission.submit(event, owner) : event;
    }

    private static void requireRoles(Draft wanted) {
        List<FieldError> misfits = wanted.besides().members().stream()
                .filter(member -> !member.role().fits(wanted.content().category()))
                .map(member -> new FieldError(
                        "team", "role-not-allowed", "A " + wanted.content().category() + " has no " + member.role()))
                .toList();
        if (!misfits.isEmpty()) {
            throw EventProblem.ROLE_NOT_ALLOWED
                    .because("A role does not belong to this category")
                    .withErrors(misfits);
        }
    }

    /** What a new row needs. */
    @Singleton
    record NewRows(UuidGenerator uuids, LocalUsers users, InstantSource clock) {}
}
