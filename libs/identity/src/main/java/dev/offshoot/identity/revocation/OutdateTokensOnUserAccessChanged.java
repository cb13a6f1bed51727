package dev.offshoot.identity.revocation;

import dev.offshoot.contracts.auth.UserAccessChanged;
import dev.offshoot.messaging.InstanceEventHandler;
import jakarta.inject.Singleton;

@Singleton
class OutdateTokensOnUserAccessChanged implements InstanceEventHandler<UserAccessChanged> {

    private final Revocations revocations;

    OutdateTokensOnUserAccessChanged(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public void handle(UserAccessChanged event) {
        revocations.changeAccess(event.userId(), event.accessVersion(), true);
    }
}
