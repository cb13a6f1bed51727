package dev.offshoot.identity.directory;

import dev.offshoot.contracts.auth.UserDeactivated;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = CachedUserDirectory.class)
class DropNameOnUserDeactivated implements EventHandler<UserDeactivated> {

    private final RedisDirectoryCache names;

    DropNameOnUserDeactivated(RedisDirectoryCache names) {
        this.names = names;
    }

    @Override
    public void handle(UserDeactivated event) {
        names.drop(event.userId(), Tombstone.forAnyVersion());
    }
}
