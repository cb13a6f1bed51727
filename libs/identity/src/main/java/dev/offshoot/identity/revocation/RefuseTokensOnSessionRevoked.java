package dev.offshoot.identity.revocation;

import dev.offshoot.contracts.auth.SessionRevoked;
import dev.offshoot.messaging.InstanceEventHandler;
import jakarta.inject.Singleton;

@Singleton
class RefuseTokensOnSessionRevoked implements InstanceEventHandler<SessionRevoked> {

    private final Revocations revocations;
    private final RevocationReader reader;

    RefuseTokensOnSessionRevoked(Revocations revocations, RevocationReader reader) {
        this.revocations = revocations;
        this.reader = reader;
    }

    @Override
    public void handle(SessionRevoked event) {
        revocations.endSession(event.sessionId());
    }

    /** What was announced while no queue was bound is in auth's list. Events need not wait for it. */
    @Override
    public void connected() {
        reader.read();
    }
}
