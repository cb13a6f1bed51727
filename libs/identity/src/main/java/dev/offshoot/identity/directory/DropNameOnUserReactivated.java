package dev.offshoot.identity.directory;

import dev.offshoot.contracts.auth.UserReactivated;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = CachedUserDirectory.class)
class DropNameOnUserReactivated implements EventHandler<UserReactivated> {

    private final RedisDirectoryCache names;

    DropNameOnUserReactivated(RedisDirectoryCache names) {
        this.names = names;
    }

    @Override
    public void handle(UserReactivated event) {
        names.drop(event.userId(), Tombstone.forAnyVersion());
    }
}
