package dev.offshoot.identity.directory;

import dev.offshoot.contracts.auth.UserDeactivated;
import dev.offshoot.messaging.InstanceEventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = CachedUserDirectory.class)
class ForgetAddressOnUserDeactivated implements InstanceEventHandler<UserDeactivated> {

    private final MemoryDirectoryCache people;

    ForgetAddressOnUserDeactivated(MemoryDirectoryCache people) {
        this.people = people;
    }

    @Override
    public void handle(UserDeactivated event) {
        people.drop(event.userId(), Tombstone.forAnyVersion());
    }
}
