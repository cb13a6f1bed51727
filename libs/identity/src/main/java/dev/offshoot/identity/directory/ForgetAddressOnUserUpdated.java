package dev.offshoot.identity.directory;

import dev.offshoot.contracts.auth.UserUpdated;
import dev.offshoot.messaging.InstanceEventHandler;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

@Singleton
@Requires(beans = CachedUserDirectory.class)
class ForgetAddressOnUserUpdated implements InstanceEventHandler<UserUpdated> {

    private final MemoryDirectoryCache people;

    ForgetAddressOnUserUpdated(MemoryDirectoryCache people) {
        this.people = people;
    }

    @Override
    public void handle(UserUpdated event) {
        people.drop(event.userId(), Tombstone.below(event.version()));
    }

    /** Updates may have been missed while no queue was bound. */
    @Override
    public void connected() {
        people.clear();
    }
}
