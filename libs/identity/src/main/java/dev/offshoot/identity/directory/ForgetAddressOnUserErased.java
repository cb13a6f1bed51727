package dev.offshoot.identity.directory;

import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.messaging.InstanceEventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = CachedUserDirectory.class)
class ForgetAddressOnUserErased implements InstanceEventHandler<UserErased> {

    private final MemoryDirectoryCache people;

    ForgetAddressOnUserErased(MemoryDirectoryCache people) {
        this.people = people;
    }

    @Override
    public void handle(UserErased event) {
        people.drop(event.userId(), Tombstone.forAnyVersion());
    }
}
