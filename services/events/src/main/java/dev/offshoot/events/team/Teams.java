package dev.offshoot.events.team;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.events.event.Category;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.right.Right;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.web.FieldError;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where teams are kept. Whoever writes holds the event's row. */
@Singleton
public class Teams {

    static final int MOST = 100;

    private final TeamRepository members;
    private final LocalUsers users;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    Teams(TeamRepository members, LocalUsers users, UuidGenerator uuids, InstantSource clock) {
        this.members = members;
        this.users = users;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** Those who are there, in their order. */
    public List<TeamMember> of(long event) {
        return of(List.of(event));
    }

    /** As {@link #of(long)}, for all events of a page at once. */
    public List<TeamMember> of(Collection<Long> events) {
        return events.isEmpty() ? List.of() : members.present(List.copyOf(events));
    }

    /** One fault for each member whose role this category does not have. */
    public List<FieldError> misfits(long event, Category category) {
        return of(event).stream()
                .filter(member -> !member.role().fits(category))
                .map(member -> new FieldError(
                        "team." + member.uuid(),
                        "role-not-allowed",
                        "A " + category + " has no " + member.role() + ": member " + member.uuid()))
                .toList();
    }

    /** For scenarios: a row of this id at the end of the order. */
    public void put(UUID uuid, Event event, NewMember member) {
        GuestContent guest = member.guest();
        UUID person = member.userId();
        members.insert(
                uuid,
                event.key(),
                person == null ? null : users.idOf(person),
                guest == null ? null : guest.name(),
                guest == null ? null : guest.title(),
                guest == null ? null : guest.url(),
                member.role().toString(),
                last(event),
                words(member.rights() == null ? List.of() : member.rights()),
                "editor",
                null,
                clock.instant());
    }

    Optional<TeamMember> find(long event, UUID member) {
        return members.find(event, member);
    }

    Optional<TeamMember> inRole(long event, UUID person, Role role) {
        return members.findInRole(event, users.idOf(person), role.toString());
    }

    Optional<TeamMember> ofSource(UUID source, UUID person) {
        return members.findBySource(source, users.idOf(person));
    }

    TeamMember addAccount(Event event, UUID person, Role role, Collection<Right> rights, @Nullable UUID source) {
        UUID uuid = uuids.next();
        members.insert(
                uuid,
                event.key(),
                users.idOf(person),
                null,
                null,
                null,
                role.toString(),
                last(event),
                words(rights),
                source == null ? "editor" : "opportunity",
                source,
                clock.instant());
        return members.find(event.key(), uuid).orElseThrow();
    }

    TeamMember addGuest(Event event, GuestContent guest, Role role) {
        UUID uuid = uuids.next();
        members.insert(
                uuid,
                event.key(),
                null,
                guest.name().strip(),
                guest.title(),
                guest.url(),
                role.toString(),
                last(event),
                List.of(),
                "editor",
                null,
                clock.instant());
        return members.find(event.key(), uuid).orElseThrow();
    }

    TeamMember change(TeamMember member, Role role, Collection<Right> rights, @Nullable GuestContent guest) {
        members.change(
                member.id(),
                guest == null ? member.guestName() : guest.name().strip(),
                guest == null ? member.guestTitle() : guest.title(),
                guest == null ? member.guestUrl() : guest.url(),
                role.toString(),
                words(rights));
        return members.find(member.eventId(), member.uuid()).orElseThrow();
    }

    /** Comes back at the end of the order, with the rights given now: those of before ended with the removal. */
    TeamMember restore(Event event, TeamMember removed, Collection<Right> rights) {
        members.restore(removed.id(), last(event), words(rights));
        return members.find(event.key(), removed.uuid()).orElseThrow();
    }

    void remove(TeamMember member) {
        members.remove(member.id(), clock.instant());
    }

    /** @throws dev.offshoot.web.ProblemException 409 unless these are exactly the present members */
    void order(Event event, List<UUID> wanted) {
        List<UUID> present = of(event.key()).stream().map(TeamMember::uuid).toList();
        boolean same = wanted.size() == present.size() && Set.copyOf(wanted).equals(Set.copyOf(present));
        if (!same) {
            throw TeamProblem.TEAM_CHANGED.because("The list does not name every present member once");
        }
        members.order(event.key(), wanted.stream().map(Objects::toString).toList());
    }

    private int last(Event event) {
        List<TeamMember> present = of(event.key());
        if (present.size() >= MOST) {
            throw TeamProblem.TEAM_FULL.because("A team has at most " + MOST + " members");
        }
        return present.isEmpty() ? 1 : present.getLast().position() + 1;
    }

    private static List<String> words(Collection<Right> rights) {
        return rights.stream().distinct().sorted().map(Right::toString).toList();
    }
}
