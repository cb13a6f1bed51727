package dev.offshoot.identity.user;

import dev.offshoot.contracts.auth.UserRegistered;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = StoredLocalUsers.class)
class AddUserOnUserRegistered implements EventHandler<UserRegistered> {

    private final UserRows users;

    AddUserOnUserRegistered(UserRows users) {
        this.users = users;
    }

    @Override
    public void handle(UserRegistered event, Envelope envelope) {
        users.setActive(event.userId(), event.active(), envelope.sequence());
    }
}
