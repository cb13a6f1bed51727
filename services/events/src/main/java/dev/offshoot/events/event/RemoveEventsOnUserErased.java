package dev.offshoot.events.event;

import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

@Singleton
class RemoveEventsOnUserErased implements EventHandler<UserErased> {

    private final Events events;

    RemoveEventsOnUserErased(Events events) {
        this.events = events;
    }

    @Override
    public void handle(UserErased event) {
        events.removeOf(event.userId());
    }
}
