package dev.offshoot.identity.user;

import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = StoredLocalUsers.class)
class DeactivateUserOnUserErased implements EventHandler<UserErased> {

    private final UserRows users;

    DeactivateUserOnUserErased(UserRows users) {
        this.users = users;
    }

    @Override
    public void handle(UserErased event, Envelope envelope) {
        users.setActive(event.userId(), false, envelope.sequence());
    }
}
