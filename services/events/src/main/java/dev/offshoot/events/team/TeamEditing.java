package dev.offshoot.events.team;

import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.EventProblem;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.media.Contexts;
import dev.offshoot.events.message.EventMessages;
import dev.offshoot.events.right.Right;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a team: the rows, and what others learn of them, in one transaction that holds the event's row. */
@Singleton
public class TeamEditing {

    private static final String SPEAKERS = "speakers";

    private final Events events;
    private final Teams teams;
    private final TeamMessages messages;
    private final EventMessages eventMessages;
    private final Contexts contexts;

    TeamEditing(Events events, Teams teams, TeamMessages messages, EventMessages eventMessages, Contexts contexts) {
        this.events = events;
        this.teams = teams;
        this.messages = messages;
        this.eventMessages = eventMessages;
        this.contexts = contexts;
    }

    /** While the event itself is made; its context is opened afterwards, and nobody is told of a change. */
    public void addFirst(Event event, List<NewMember> members) {
        for (NewMember member : members) {
            requireFitting(event, member.role());
            messages.added(event, insert(event, member));
        }
    }

    /** Adding somebody again gives the present or the restored row. */
    @Transactional
    Added add(UUID id, NewMember wanted, Editor editor) {
        Event event = lockEditable(id);
        requireFitting(event, wanted.role());
        Optional<TeamMember> known = Optional.ofNullable(wanted.userId())
                .flatMap(person -> teams.inRole(event.key(), person, wanted.role()));
        if (known.filter(TeamMember::isThere).isPresent()) {
            return new Added(known.get(), false);
        }
        Map<UUID, Boolean> before = contexts.membersOf(event);
        TeamMember added = known.map(removed -> teams.restore(event, removed, rights(wanted)))
                .orElseGet(() -> insert(event, wanted));
        messages.added(event, added);
        finish(event, before, List.of(added.role()), editor);
        return new Added(added, known.isEmpty());
    }

    @Transactional
    TeamMember change(UUID id, UUID memberId, MemberChange change, Editor editor) {
        Event event = lockEditable(id);
        TeamMember member = present(event, memberId);
        Role role = Objects.requireNonNullElse(change.role(), member.role());
        requireFitting(event, role);
        requireRoleFree(event, member, role);
        Map<UUID, Boolean> before = contexts.membersOf(event);
        Collection<Right> rights = change.rights() == null ? member.rights() : change.rights();
        TeamMember changed = teams.change(member, role, rights, change.guest());
        if (changed.equals(member)) {
            return member;
        }
        messages.changed(event, changed);
        finish(event, before, List.of(member.role(), changed.role()), editor);
        return changed;
    }

    @Transactional
    void remove(UUID id, UUID memberId, Editor editor) {
        Event event = lockEditable(id);
        TeamMember member = present(event, memberId);
        Map<UUID, Boolean> before = contexts.membersOf(event);
        teams.remove(member);
        messages.removed(event, member);
        finish(event, before, List.of(member.role()), editor);
    }

    @Transactional
    List<TeamMember> order(UUID id, List<UUID> wanted, Editor editor) {
        Event event = lockEditable(id);
        teams.order(event, wanted);
        finish(event, contexts.membersOf(event), List.of(Role.SPEAKER), editor);
        return teams.of(event.key());
    }

    /** Once per opportunity and person; somebody an editor gave the role already has it. */
    void select(Event event, UUID person, Role role, UUID opportunity) {
        Optional<TeamMember> known = teams.ofSource(opportunity, person);
        boolean there = known.filter(TeamMember::isThere)
                .or(() -> teams.inRole(event.key(), person, role).filter(TeamMember::isThere))
                .isPresent();
        if (there) {
            return;
        }
        Map<UUID, Boolean> before = contexts.membersOf(event);
        TeamMember added = known.map(removed -> teams.restore(event, removed, List.of()))
                .orElseGet(() -> teams.addAccount(event, person, role, List.of(), opportunity));
        messages.added(event, added);
        finish(event, before, List.of(added.role()), Editor.NOBODY);
    }

    void deselect(Event event, UUID person, UUID opportunity) {
        teams.ofSource(opportunity, person).filter(TeamMember::isThere).ifPresent(member -> {
            Map<UUID, Boolean> before = contexts.membersOf(event);
            teams.remove(member);
            messages.removed(event, member);
            finish(event, before, List.of(member.role()), Editor.NOBODY);
        });
    }

    private TeamMember insert(Event event, NewMember wanted) {
        GuestContent guest = wanted.guest();
        return guest == null
                ? teams.addAccount(event, Objects.requireNonNull(wanted.userId()), wanted.role(), rights(wanted), null)
                : teams.addGuest(event, guest, wanted.role());
    }

    private void finish(Event event, Map<UUID, Boolean> before, List<Role> concerned, Editor editor) {
        contexts.changed(event, before);
        events.index(event);
        if (concerned.contains(Role.SPEAKER) && event.isPublished()) {
            events.store(event.teamChanged(editor.reviewer()));
            eventMessages.changed(event, List.of(SPEAKERS), editor.id());
        }
    }

    private Event lockEditable(UUID id) {
        Event event = events.lock(id);
        if (!event.status().isEditable()) {
            throw EventProblem.WRONG_STATE.because("The event is " + event.status());
        }
        return event;
    }

    private TeamMember present(Event event, UUID memberId) {
        return teams.find(event.key(), memberId)
                .filter(TeamMember::isThere)
                .orElseThrow(() -> TeamProblem.MEMBER_NOT_FOUND.because("The team has no member " + memberId));
    }

    private void requireRoleFree(Event event, TeamMember member, Role role) {
        UUID account = member.account();
        if (account != null
                && role != member.role()
                && teams.inRole(event.key(), account, role)
                        .filter(TeamMember::isThere)
                        .isPresent()) {
            throw TeamProblem.ALREADY_IN_ROLE.because("This person is " + role + " already");
        }
    }

    private static void requireFitting(Event event, Role role) {
        if (!role.fits(event.presentation().category())) {
            throw EventProblem.ROLE_NOT_ALLOWED.because(
                    "A " + event.presentation().category() + " has no " + role);
        }
    }

    private static List<Right> rights(NewMember wanted) {
        return wanted.rights() == null ? List.of() : wanted.rights();
    }

    /** @param isNew false for one that was there, or is there again */
    record Added(TeamMember member, boolean isNew) {}

    /**
     * Who changes the team.
     *
     * @param id null when nobody did: another service's event
     */
    record Editor(@Nullable UUID id, boolean reviewer) {

        static final Editor NOBODY = new Editor(null, false);
    }
}
