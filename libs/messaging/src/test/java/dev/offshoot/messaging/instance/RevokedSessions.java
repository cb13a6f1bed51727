package dev.offshoot.messaging.instance;

import dev.offshoot.contracts.auth.SessionRevoked;
import dev.offshoot.messaging.InstanceEventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What each instance keeps in memory; its first connection fails once. */
@Singleton
class RevokedSessions implements InstanceEventHandler<SessionRevoked> {

    final List<UUID> revoked = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    @Override
    public void handle(SessionRevoked event) {
        revoked.add(event.sessionId());
        if (event.reason().equals("poison")) {
            throw new IllegalStateException("poison");
        }
    }

    @Override
    public void connected() {
        if (connections.incrementAndGet() == 1) {
            throw new IllegalStateException("nothing to read from yet");
        }
    }
}
