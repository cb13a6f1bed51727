package dev.offshoot.events.search;

import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.people.Names;
import dev.offshoot.events.people.People;
import dev.offshoot.events.people.PersonResponse;
import dev.offshoot.events.seating.SeatSummary;
import dev.offshoot.events.seating.Seating;
import dev.offshoot.events.team.Role;
import dev.offshoot.events.team.TeamMember;
import dev.offshoot.events.team.Teams;
import dev.offshoot.events.view.Owners;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows a page of events: everything is read for all of them at once, names of people last. */
@Singleton
class EventItems {

    private final Events events;
    private final Teams teams;
    private final Owners owners;
    private final Seating seating;
    private final People people;
    private final InstantSource clock;

    EventItems(Events events, Teams teams, Owners owners, Seating seating, People people, InstantSource clock) {
        this.events = events;
        this.teams = teams;
        this.owners = owners;
        this.seating = seating;
        this.people = people;
        this.clock = clock;
    }

    /** @param list name of the list and its order, for the cursor */
    EventPage page(List<Found> found, PageRequest request, String list) {
        List<Found> shown = found.subList(0, Math.min(request.limit(), found.size()));
        Parts parts = read(shown.stream().map(Found::id).toList());
        CursorPage<EventItem> page =
                request.page(found, row -> item(parts, row.id()), row -> Cursor.at(list, row.key(), row.id()));
        return new EventPage(page.items(), page.nextCursor(), parts.names().incomplete());
    }

    private Parts read(List<Long> ids) {
        List<Event> rows = events.findAll(ids);
        Map<Long, List<TeamMember>> speakers = teams.of(ids).stream()
                .filter(member -> member.role() == Role.SPEAKER)
                .collect(Collectors.groupingBy(TeamMember::eventId));
        Map<Long, UUID> owned = owners.of(rows);
        Stream<UUID> accounts = speakers.values().stream()
                .flatMap(List::stream)
                .map(TeamMember::account)
                .filter(Objects::nonNull);
        Names names = people.names(
                Stream.concat(owned.values().stream(), accounts).distinct().toList());
        return new Parts(
                rows.stream().collect(Collectors.toMap(Event::key, event -> event)),
                speakers,
                owned,
                seating.of(rows, false),
                names,
                clock.instant());
    }

    private static EventItem item(Parts parts, long id) {
        Event event = Objects.requireNonNull(parts.events().get(id));
        SeatSummary seats = Objects.requireNonNull(parts.seats().get(id));
        return new EventItem(
                event.uuid(),
                event.slug(),
                event.title(),
                event.presentation().subtitle(),
                event.presentation().category(),
                event.presentation().categoryLabel(),
                event.status(),
                event.phase(parts.now()),
                event.schedule().startsAt(),
                event.schedule().endsAt(),
                event.schedule().timeZone(),
                event.venue().format(),
                event.venue().place(),
                event.presentation().languages(),
                event.presentation().coverId(),
                seats.priceFrom(),
                seats.availability(),
                parts.owner(event),
                parts.speakers().getOrDefault(id, List.of()).stream()
                        .map(speaker -> SpeakerResponse.of(speaker, parts.names()))
                        .toList());
    }

    private record Parts(
            Map<Long, Event> events,
            Map<Long, List<TeamMember>> speakers,
            Map<Long, UUID> owners,
            Map<Long, SeatSummary> seats,
            Names names,
            Instant now) {

        @Nullable
        PersonResponse owner(Event event) {
            UUID owner = event.ownerId() == null ? null : owners.get(event.ownerId());
            return owner == null ? null : new PersonResponse(owner, names.of(owner));
        }
    }
}
