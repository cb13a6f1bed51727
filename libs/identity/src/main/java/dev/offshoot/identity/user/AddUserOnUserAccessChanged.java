package dev.offshoot.identity.user;

import dev.offshoot.contracts.auth.UserAccessChanged;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
@Requires(beans = StoredLocalUsers.class)
class AddUserOnUserAccessChanged implements EventHandler<UserAccessChanged> {

    private final UserRows users;

    AddUserOnUserAccessChanged(UserRows users) {
        this.users = users;
    }

    @Override
    public void handle(UserAccessChanged event) {
        users.add(List.of(event.userId()));
    }
}
