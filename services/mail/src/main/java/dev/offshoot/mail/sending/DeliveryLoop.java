package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.DeliveriesQueued;
import dev.offshoot.mail.provider.ProviderState;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs rounds as long as there is work; woken at commit, looks by itself once a second. A process that only rehearses a
 * start makes all of it and sends nothing.
 */
@Singleton
@Requires(property = "offshoot.mail.sending", notEquals = "false")
@Requires(property = "offshoot.mode", notEquals = "command")
class DeliveryLoop {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DeliveryWorker worker;
    private final ProviderState state;
    private final boolean serving;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running = true;
    private volatile @Nullable Thread thread;

    DeliveryLoop(DeliveryWorker worker, ProviderState state, @Value("${offshoot.mode}") String mode) {
        this.worker = worker;
        this.state = state;
        this.serving = mode.equals("serve");
    }

    @EventListener
    void start(ServerStartupEvent event) {
        if (serving) {
            thread = Thread.ofVirtual().name("delivery-loop").start(this::run);
        }
    }

    @TransactionalEventListener
    void wake(DeliveriesQueued event) {
        bell.release();
    }

    private void run() {
        try {
            while (running) {
                Duration pause = state.pause();
                if (pause.isPositive() || !worked()) {
                    rest(pause.isPositive() ? pause : IDLE);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private boolean worked() throws InterruptedException {
        try {
            return running && worker.round() > 0;
        } catch (RuntimeException e) {
            LOG.error("A round of deliveries failed; the next one follows in a second", e);
            bell.drainPermits();
            return false;
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        worker.stop();
        bell.release();
        Thread looping = thread;
        if (looping != null && !looping.join(PATIENCE)) {
            LOG.warn("The last round of deliveries has not ended within {} s", PATIENCE.toSeconds());
        }
    }
}
