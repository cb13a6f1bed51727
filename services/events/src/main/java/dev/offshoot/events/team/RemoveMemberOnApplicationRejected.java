package dev.offshoot.events.team;

import dev.offshoot.contracts.opportunities.ApplicationRejected;
import dev.offshoot.events.event.Events;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes back only what the selection gave; a row an editor made stays. */
@Singleton
class RemoveMemberOnApplicationRejected implements EventHandler<ApplicationRejected> {

    private final Events events;
    private final TeamEditing team;

    RemoveMemberOnApplicationRejected(Events events, TeamEditing team) {
        this.events = events;
        this.team = team;
    }

    /** Most rejected people never were members, and an event may be gone: then there is nothing to do. */
    @Override
    public void handle(ApplicationRejected rejected) {
        UUID id = rejected.event();
        if (id != null) {
            events.findAndLock(id).ifPresent(event -> team.deselect(event, rejected.user(), rejected.opportunityId()));
        }
    }
}
