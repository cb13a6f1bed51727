package dev.offshoot.messaging.inbox;

import static org.awaitility.Awaitility.await;

import dev.offshoot.messaging.sample.Account;
import dev.offshoot.messaging.sample.Load;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.network.Interruptible;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Load goes on while something is away, and everything committed has its effect once and in order. */
@OffshootTest(service = "orders", interruptible = true)
class InterruptionIT {

    private final RunningService service;
    private final Account account;
    private final AtomicBoolean sending = new AtomicBoolean(true);

    InterruptionIT(RunningService service) {
        this.service = service;
        this.account = new Account(service.sql());
    }

    @BeforeEach
    void send() {
        Thread.ofVirtual().start(() -> new Load(service.context()).sendWhile(sending::get));
        awaitProgress(100);
    }

    @AfterEach
    void stop() {
        sending.set(false);
    }

    @Test
    void brokerStoppedAndStarted() {
        service.interruptions().broker().cut();
        awaitProgress(300);
        service.interruptions().broker().restore();
        awaitProgress(100);
        stop();

        account.balances();
    }

    @Test
    void databaseStoppedAndStarted() {
        Interruptible database = service.interruptions().postgres();

        database.cut();
        await().during(Duration.ofSeconds(1)).until(() -> true);
        database.restore();
        awaitProgress(100);
        stop();

        account.balances();
    }

    @Test
    void connectionsBrokenAgainAndAgain() {
        for (int i = 0; i < 5; i++) {
            service.interruptions().broker().breakConnections();
            awaitProgress(30);
            service.interruptions().postgres().breakConnections();
            awaitProgress(30);
        }
        stop();

        account.balances();
    }

    private void awaitProgress(int events) {
        long before = account.sent();
        await().atMost(Duration.ofSeconds(30)).until(() -> account.sent() >= before + events);
    }
}
