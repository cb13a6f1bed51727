package dev.offshoot.identity.user;

import dev.offshoot.contracts.auth.UserDeactivated;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = StoredLocalUsers.class)
class DeactivateUserOnUserDeactivated implements EventHandler<UserDeactivated> {

    private final UserRows users;

    DeactivateUserOnUserDeactivated(UserRows users) {
        this.users = users;
    }

    @Override
    public void handle(UserDeactivated event, Envelope envelope) {
        users.setActive(event.userId(), false, envelope.sequence());
    }
}
