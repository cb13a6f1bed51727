package dev.offshoot.identity.revocation;

import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.messaging.InstanceEventHandler;
import jakarta.inject.Singleton;

@Singleton
class RefuseTokensOnUserErased implements InstanceEventHandler<UserErased> {

    private final Revocations revocations;

    RefuseTokensOnUserErased(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public void handle(UserErased event) {
        revocations.changeAccess(event.userId(), Integer.MAX_VALUE, false);
    }
}
