package dev.offshoot.messaging.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.messaging.instance.InstanceQueue;
import dev.offshoot.messaging.sample.Registrations;
import dev.offshoot.messaging.sample.Transactions;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A start for the AOT cache, on the database and the broker of a platform that runs. */
@OffshootTest(service = "orders", properties = "offshoot.mode=rehearsal")
class RehearsalIT {

    private final RunningService service;

    RehearsalIT(RunningService service) {
        this.service = service;
    }

    @Test
    void rehearsedStartIsReadyAndLeavesTheWorkToTheOthers() {
        UUID user = UUID.randomUUID();
        service.events().publish(Registrations.TYPE, user, Registrations.json(user, "en"));
        service.events().await(Registrations.TYPE);
        service.bean(Transactions.class).commit(Registrations.of(user, "en"));

        service.events().none(Registrations.TYPE);
        assertThat(service.sql().count("outbox")).isEqualTo(1);
        assertThat(service.sql().count("inbox")).isZero();
        assertThat(service.sql().count("subscriptions")).isZero();
        assertThat(service.bean(InstanceQueue.class).isBound()).isFalse();
    }
}
