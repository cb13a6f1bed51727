package dev.offshoot.events.event;

import static dev.offshoot.events.event.EventStatus.CANCELLED;
import static dev.offshoot.events.event.EventStatus.DRAFT;
import static dev.offshoot.events.event.EventStatus.IN_REVIEW;
import static dev.offshoot.events.event.EventStatus.PUBLISHED;
import static dev.offshoot.events.event.EventStatus.REJECTED;
import static io.micronaut.data.annotation.Relation.Kind.EMBEDDED;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A community event. Methods return the next state, or refuse with 409 {@code wrong-state}.
 *
 * @param slug its name in public addresses; follows the title until it is first published
 * @param ownerId null once that person was erased
 * @param icsSequence RFC 5545: rises when start, end or zone change or it is cancelled, by nothing else
 * @param changedSinceReview what a reviewer decided on was edited since by somebody who does not review
 * @param version the entity tag
 */
@MappedEntity("events")
public record Event(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        String slug,
        @TypeDef(type = DataType.STRING) EventStatus status,
        @Relation(EMBEDDED) Presentation presentation,
        @Relation(EMBEDDED) Schedule schedule,
        @Relation(EMBEDDED) Venue venue,
        @Relation(EMBEDDED) Admission admission,
        @Nullable Long ownerId,
        int icsSequence,
        boolean changedSinceReview,
        @Relation(EMBEDDED) History history,
        long version) {

    /** A new one, whose slug is its UUID until the constraint has given it one of its title. */
    public static Event draft(UUID uuid, EventContent content, long ownerId, Instant now) {
        return new Event(
                null,
                uuid,
                uuid.toString(),
                DRAFT,
                Presentation.of(content),
                scheduleOf(content),
                Venue.of(content),
                Admission.of(content),
                ownerId,
                0,
                false,
                History.created(now),
                0);
    }

    public long key() {
        return Objects.requireNonNull(id, "Only stored events have a key");
    }

    public String title() {
        return presentation.title();
    }

    public @Nullable Phase phase(Instant now) {
        return schedule.phase(now);
    }

    public boolean isPublished() {
        return status == PUBLISHED;
    }

    public boolean wasPublished() {
        return history.publishedAt() != null;
    }

    /** What its editors wrote. */
    public EventContent content(List<OrganiserContent> organisers) {
        return new EventContent(
                presentation.title(),
                presentation.subtitle(),
                presentation.description(),
                presentation.category(),
                presentation.categoryLabel(),
                presentation.coverId(),
                schedule.startsAt(),
                schedule.endsAt(),
                schedule.timeZone(),
                venue.format(),
                venue.place(),
                venue.onlineUrl(),
                venue.onlineFor(),
                presentation.websiteUrl(),
                presentation.languages(),
                presentation.visibility(),
                admission.mode(),
                admission.opensAt(),
                admission.closesAt(),
                admission.waitingList(),
                admission.offerMinutes(),
                admission.paymentMinutes(),
                admission.guestsAllowed(),
                admission.showSeatsLeft(),
                admission.cancelUntil(),
                admission.refundUntil(),
                organisers);
    }

    /** @param byReviewer then it needs no second look */
    public Event edit(EventContent content, boolean byReviewer, Instant now) {
        if (!status.isEditable()) {
            throw wrongState();
        }
        Presentation next = Presentation.of(content);
        Schedule moved = scheduleOf(content);
        boolean unseen = status == PUBLISHED && !byReviewer && !next.isReviewedLike(presentation);
        return new Event(
                id,
                uuid,
                slug,
                status,
                next,
                moved,
                Venue.of(content),
                Admission.of(content),
                ownerId,
                moved.equals(schedule) ? icsSequence : icsSequence + 1,
                changedSinceReview || unseen,
                history.changed(now),
                version + 1);
    }

    /** Who speaks is different; what editors wrote, and its tag, is not. */
    public Event teamChanged(boolean byReviewer) {
        boolean unseen = status == PUBLISHED && !byReviewer;
        return new Event(
                id,
                uuid,
                slug,
                status,
                presentation,
                schedule,
                venue,
                admission,
                ownerId,
                icsSequence,
                changedSinceReview || unseen,
                history,
                version);
    }

    /** Media took the cover away. */
    public Event withoutCover(Instant now) {
        return new Event(
                id,
                uuid,
                slug,
                status,
                presentation.withoutCover(),
                schedule,
                venue,
                admission,
                ownerId,
                icsSequence,
                changedSinceReview,
                history.changed(now),
                version + 1);
    }

    /** Something shown with the event is different, such as a logo that media took away. */
    public Event touched(Instant now) {
        return next(status, icsSequence, changedSinceReview, history.changed(now));
    }

    public Event submit(Instant now) {
        return become(IN_REVIEW, history.changed(now));
    }

    public Event recall(Instant now) {
        return become(DRAFT, history.changed(now));
    }

    public Event publish(Instant now) {
        require(PUBLISHED);
        return next(PUBLISHED, icsSequence, false, history.published(now));
    }

    /** Of a published one: it is withdrawn. */
    public Event reject(Instant now) {
        return become(REJECTED, history.changed(now));
    }

    public Event cancel(Instant now, String reason) {
        require(CANCELLED);
        return next(CANCELLED, icsSequence + 1, changedSinceReview, history.cancelled(now, reason));
    }

    /** @throws dev.offshoot.web.ProblemException 409 while it is going on */
    public Event delete(Instant now) {
        if (status == PUBLISHED && phase(now) == Phase.RUNNING) {
            throw EventProblem.WRONG_STATE.because("The event is going on; it can be deleted once it has ended");
        }
        return next(status, icsSequence, changedSinceReview, history.deleted(now));
    }

    private Event become(EventStatus wanted, History then) {
        require(wanted);
        return next(wanted, icsSequence, changedSinceReview, then);
    }

    private Event next(EventStatus status, int icsSequence, boolean changedSinceReview, History history) {
        return new Event(
                id,
                uuid,
                slug,
                status,
                presentation,
                schedule,
                venue,
                admission,
                ownerId,
                icsSequence,
                changedSinceReview,
                history,
                version + 1);
    }

    private void require(EventStatus wanted) {
        if (!status.canBecome(wanted)) {
            throw wrongState();
        }
    }

    private RuntimeException wrongState() {
        return EventProblem.WRONG_STATE.because("The event is " + status);
    }

    private static Schedule scheduleOf(EventContent content) {
        return new Schedule(content.startsAt(), content.endsAt(), content.timeZone());
    }
}
