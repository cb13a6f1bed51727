package dev.offshoot.identity.directory;

import dev.offshoot.contracts.auth.UserReactivated;
import dev.offshoot.messaging.InstanceEventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = CachedUserDirectory.class)
class ForgetAddressOnUserReactivated implements InstanceEventHandler<UserReactivated> {

    private final MemoryDirectoryCache people;

    ForgetAddressOnUserReactivated(MemoryDirectoryCache people) {
        this.people = people;
    }

    @Override
    public void handle(UserReactivated event) {
        people.drop(event.userId(), Tombstone.forAnyVersion());
    }
}
