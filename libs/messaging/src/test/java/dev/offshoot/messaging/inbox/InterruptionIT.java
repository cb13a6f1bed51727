package dev.offshoot.messaging.inbox;

import static org.awaitility.Awaitility.await;

import dev.offshoot.messaging.sample.RunningLoad;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.network.Interruptible;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Load goes on while something is away, and everything committed has its effect once and in order. */
@OffshootTest(service = "orders", interruptible = true)
class InterruptionIT {

    private final RunningService service;
    private final RunningLoad load;

    InterruptionIT(RunningService service) {
        this.service = service;
        this.load = RunningLoad.on(service);
    }

    @AfterEach
    void stop() {
        load.stop();
    }

    @Test
    void brokerStoppedAndStarted() {
        service.interruptions().broker().cut();
        load.awaitProgress(300);
        service.interruptions().broker().restore();
        load.awaitProgress(100);

        load.balances();
    }

    @Test
    void databaseStoppedAndStarted() {
        Interruptible database = service.interruptions().postgres();

        database.cut();
        await().during(Duration.ofSeconds(1)).until(() -> true);
        database.restore();
        load.awaitProgress(100);

        load.balances();
    }

    @Test
    void connectionsBrokenAgainAndAgain() {
        for (int i = 0; i < 5; i++) {
            service.interruptions().broker().breakConnections();
            load.awaitProgress(30);
            service.interruptions().postgres().breakConnections();
            load.awaitProgress(30);
        }

        load.balances();
    }
}
