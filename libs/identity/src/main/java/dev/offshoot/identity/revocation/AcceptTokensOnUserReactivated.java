package dev.offshoot.identity.revocation;

import dev.offshoot.contracts.auth.UserReactivated;
import dev.offshoot.messaging.InstanceEventHandler;
import jakarta.inject.Singleton;

@Singleton
class AcceptTokensOnUserReactivated implements InstanceEventHandler<UserReactivated> {

    private final Revocations revocations;

    AcceptTokensOnUserReactivated(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public void handle(UserReactivated event) {
        revocations.changeAccess(event.userId(), event.accessVersion(), true);
    }
}
