package dev.offshoot.messaging.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders", interruptible = true)
class InstanceQueueIT {

    private final RunningService service;
    private final UUID session = UUID.randomUUID();

    InstanceQueueIT(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void awaitQueue() {
        awaitQueue(service);
    }

    @Test
    void everyInstanceSeesTheEvent() {
        RunningService other = service.startAnother();
        awaitQueue(other);

        publish(session, "signed out");

        await().until(() -> sessions(service).revoked.contains(session));
        await().until(() -> sessions(other).revoked.contains(session));
        other.stop();
    }

    @Test
    void connectedIsCalledUntilItSucceedsAndAgainAfterAReconnect() {
        int before = sessions(service).connections.get();
        assertThat(before).isGreaterThanOrEqualTo(2);

        service.interruptions().broker().breakConnections();

        await().until(() -> sessions(service).connections.get() > before);
        awaitQueue(service);
        publish(session, "signed out");
        await().until(() -> sessions(service).revoked.contains(session));
    }

    @Test
    void failingHandlerDoesNotStopTheQueue() {
        publish(UUID.randomUUID(), "poison");
        publish(session, "signed out");

        await().until(() -> sessions(service).revoked.contains(session));
    }

    private void publish(UUID revoked, String reason) {
        service.events().publish("auth.session.revoked", revoked, """
                        {"sessionId":"%s","userId":"%s","reason":"%s","revokedAt":"2026-01-01T00:00:00Z"}
                        """.formatted(revoked, revoked, reason));
    }

    private static RevokedSessions sessions(RunningService instance) {
        return instance.bean(RevokedSessions.class);
    }

    private static void awaitQueue(RunningService instance) {
        await().until(() -> instance.bean(InstanceQueue.class).isBound());
    }
}
