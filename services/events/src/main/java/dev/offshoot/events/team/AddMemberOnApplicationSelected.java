package dev.offshoot.events.team;

import dev.offshoot.contracts.opportunities.ApplicationSelected;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.Events;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.messaging.UnprocessableEvent;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whoever was selected for an event's opportunity belongs to its team; a role the category lacks becomes collaborator. */
@Singleton
class AddMemberOnApplicationSelected implements EventHandler<ApplicationSelected> {

    private final Events events;
    private final TeamEditing team;

    AddMemberOnApplicationSelected(Events events, TeamEditing team) {
        this.events = events;
        this.team = team;
    }

    @Override
    public void handle(ApplicationSelected selected) {
        UUID id = selected.event();
        if (id == null) {
            return;
        }
        Event event = events.findAndLock(id).orElseThrow(() -> new UnprocessableEvent("There is no event " + id));
        Role role =
                Role.find(selected.workRole(), event.presentation().category()).orElse(Role.COLLABORATOR);
        team.select(event, selected.user(), role, selected.opportunityId());
    }
}
