package dev.offshoot.events.closing;

import dev.offshoot.contracts.auth.UserDeactivated;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.tasks.Tasks;
import jakarta.inject.Singleton;

/** Somebody whose account is closed gives back seats and places in line. */
@Singleton
class CancelRegistrationsOnUserDeactivated implements EventHandler<UserDeactivated> {

    private final LocalUsers users;
    private final Tasks tasks;

    CancelRegistrationsOnUserDeactivated(LocalUsers users, Tasks tasks) {
        this.users = users;
        this.tasks = tasks;
    }

    @Override
    public void handle(UserDeactivated event) {
        tasks.schedule(CancelRegistrations.class, CancelRegistrations.Of.user(users.idOf(event.userId())));
    }
}
