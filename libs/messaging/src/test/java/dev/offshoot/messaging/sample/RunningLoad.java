package dev.offshoot.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ConditionTimeoutException;

/** {@link Load} on a thread of its own, and its {@link Account}. */
public final class RunningLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Account account;
    private final AtomicBoolean sending = new AtomicBoolean(true);
    private final Thread thread;

    private RunningLoad(RunningService service) {
        this.account = new Account(service.sql());
        this.thread = Thread.ofVirtual().start(() -> new Load(service.context()).sendWhile(sending::get));
    }

    /** Returns once a hundred events are sent. */
    public static RunningLoad on(RunningService service) {
        RunningLoad load = new RunningLoad(service);
        try {
            load.awaitProgress(100);
            return load;
        } catch (ConditionTimeoutException standing) {
            load.sending.set(false);
            throw standing;
        }
    }

    public void awaitProgress(int events) {
        long before = account.sent();
        await().atMost(PATIENCE).until(() -> account.sent() >= before + events);
    }

    /** Returns when the last transaction has ended. */
    public void stop() {
        sending.set(false);
        try {
            assertThat(thread.join(PATIENCE)).as("the load ended").isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Stops, and everything sent had its effect once and in order. */
    public void balances() {
        stop();
        account.balances();
    }
}
