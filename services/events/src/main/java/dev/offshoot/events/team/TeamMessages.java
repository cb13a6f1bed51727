package dev.offshoot.events.team;

import dev.offshoot.contracts.events.TeamMemberAdded;
import dev.offshoot.contracts.events.TeamMemberChanged;
import dev.offshoot.contracts.events.TeamMemberRemoved;
import dev.offshoot.events.event.Event;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells what became of a member with an account; guests are nobody's business but the event's. */
@Singleton
class TeamMessages {

    private final Outbox outbox;

    TeamMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    void added(Event event, TeamMember member) {
        UUID account = member.account();
        if (account != null) {
            outbox.append(new TeamMemberAdded(
                    member.uuid(),
                    account,
                    event.uuid(),
                    member.role().toString(),
                    event.title(),
                    event.schedule().startsAt(),
                    event.schedule().endsAt()));
        }
    }

    void changed(Event event, TeamMember member) {
        UUID account = member.account();
        if (account != null) {
            outbox.append(new TeamMemberChanged(
                    member.uuid(),
                    account,
                    event.uuid(),
                    member.role().toString(),
                    event.title(),
                    event.schedule().startsAt(),
                    event.schedule().endsAt()));
        }
    }

    void removed(Event event, TeamMember member) {
        UUID account = member.account();
        if (account != null) {
            outbox.append(new TeamMemberRemoved(
                    member.uuid(),
                    account,
                    event.uuid(),
                    member.role().toString(),
                    event.title(),
                    event.schedule().startsAt(),
                    event.schedule().endsAt()));
        }
    }
}
