package dev.offshoot.events.view;

import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.Venue;
import dev.offshoot.events.people.Names;
import dev.offshoot.events.people.People;
import dev.offshoot.events.people.PersonResponse;
import dev.offshoot.events.review.Review;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.team.MemberResponse;
import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows one event to one caller. Names are asked for outside of any transaction. */
@Singleton
public class EventViews {

    private final EventReader reader;
    private final People people;
    private final InstantSource clock;

    EventViews(EventReader reader, People people, InstantSource clock) {
        this.reader = reader;
        this.people = people;
        this.clock = clock;
    }

    /** @throws dev.offshoot.web.ProblemException 404 when it was deleted meanwhile */
    public Shown show(EventRights rights, Caller caller) {
        EventParts parts = reader.read(rights, caller instanceof Caller.Person person ? person.id() : null);
        Names names = people.names(parts.people());
        return new Shown(response(parts, names), parts.event().version());
    }

    private EventResponse response(EventParts parts, Names names) {
        Event event = parts.event();
        return new EventResponse(
                facts(parts),
                event.history().publishedAt(),
                event.history().cancelledAt(),
                event.history().cancelReason(),
                parts.seats().priceFrom(),
                parts.seats().availability(),
                person(parts.owner(), names),
                parts.organisers().stream()
                        .map(one -> OrganiserResponse.of(one, parts.forEditor()))
                        .toList(),
                parts.team().stream()
                        .map(one -> MemberResponse.of(one, names, parts.forEditor()))
                        .toList(),
                parts.seats().types(),
                my(parts),
                editing(parts, names),
                names.incomplete());
    }

    private EventFacts facts(EventParts parts) {
        Event event = parts.event();
        Venue venue = event.venue();
        return new EventFacts(
                event.uuid(),
                event.slug(),
                event.status(),
                event.phase(clock.instant()),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().description(),
                event.presentation().category(),
                event.presentation().categoryLabel(),
                event.presentation().coverId(),
                event.schedule().startsAt(),
                event.schedule().endsAt(),
                event.schedule().timeZone(),
                venue.format(),
                venue.place(),
                parts.showsLink() ? venue.onlineUrl() : null,
                venue.onlineFor(),
                event.presentation().websiteUrl(),
                event.presentation().languages(),
                event.presentation().visibility(),
                event.admission().mode(),
                event.admission().opensAt(),
                event.admission().closesAt(),
                event.admission().waitingList(),
                event.admission().offerMinutes(),
                event.admission().paymentMinutes(),
                event.admission().guestsAllowed(),
                event.admission().showSeatsLeft(),
                event.admission().cancelUntil(),
                event.admission().refundUntil());
    }

    private static @Nullable CallerPart my(EventParts parts) {
        return parts.signedIn()
                ? new CallerPart(
                        parts.attendance().map(Attendance::uuid).orElse(null),
                        parts.attendance().map(Attendance::status).orElse(null),
                        List.copyOf(parts.rights().all()))
                : null;
    }

    private static @Nullable EditorPart editing(EventParts parts, Names names) {
        return parts.forReviewer()
                ? new EditorPart(
                        parts.event().changedSinceReview(),
                        parts.pools(),
                        parts.reviews().stream()
                                .map(review -> review(review, names))
                                .toList(),
                        parts.notices())
                : null;
    }

    private static ReviewResponse review(Review review, Names names) {
        return new ReviewResponse(
                review.decision(),
                new PersonResponse(review.actor(), names.of(review.actor())),
                review.comment(),
                review.at());
    }

    private static @Nullable PersonResponse person(@Nullable UUID person, Names names) {
        return person == null ? null : new PersonResponse(person, names.of(person));
    }

    /** @param version the entity tag of what editors may change */
    public record Shown(EventResponse event, long version) {}
}
