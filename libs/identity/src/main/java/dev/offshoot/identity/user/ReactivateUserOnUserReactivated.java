package dev.offshoot.identity.user;

import dev.offshoot.contracts.auth.UserReactivated;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = StoredLocalUsers.class)
class ReactivateUserOnUserReactivated implements EventHandler<UserReactivated> {

    private final UserRows users;

    ReactivateUserOnUserReactivated(UserRows users) {
        this.users = users;
    }

    @Override
    public void handle(UserReactivated event, Envelope envelope) {
        users.setActive(event.userId(), true, envelope.sequence());
    }
}
