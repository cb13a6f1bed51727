package dev.offshoot.identity.directory;

import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.messaging.EventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = CachedUserDirectory.class)
class DropNameOnUserErased implements EventHandler<UserErased> {

    private final RedisDirectoryCache names;

    DropNameOnUserErased(RedisDirectoryCache names) {
        this.names = names;
    }

    @Override
    public void handle(UserErased event) {
        names.drop(event.userId(), Tombstone.forAnyVersion());
    }
}
