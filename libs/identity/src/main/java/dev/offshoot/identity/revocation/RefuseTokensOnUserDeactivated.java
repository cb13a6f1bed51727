package dev.offshoot.identity.revocation;

import dev.offshoot.contracts.auth.UserDeactivated;
import dev.offshoot.messaging.InstanceEventHandler;
import jakarta.inject.Singleton;

@Singleton
class RefuseTokensOnUserDeactivated implements InstanceEventHandler<UserDeactivated> {

    private final Revocations revocations;

    RefuseTokensOnUserDeactivated(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public void handle(UserDeactivated event) {
        revocations.changeAccess(event.userId(), event.accessVersion(), false);
    }
}
