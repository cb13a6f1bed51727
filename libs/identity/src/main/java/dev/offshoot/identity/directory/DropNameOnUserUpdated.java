package dev.offshoot.identity.directory;

import dev.offshoot.contracts.auth.UserUpdated;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = CachedUserDirectory.class)
class DropNameOnUserUpdated implements EventHandler<UserUpdated> {

    private final RedisDirectoryCache names;

    DropNameOnUserUpdated(RedisDirectoryCache names) {
        this.names = names;
    }

    @Override
    public void handle(UserUpdated event) {
        names.drop(event.userId(), Tombstone.below(event.version()));
    }
}
