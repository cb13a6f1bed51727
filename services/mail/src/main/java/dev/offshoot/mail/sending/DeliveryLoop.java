package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.DeliveriesQueued;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rounds as long as there is work; woken at commit, looks by itself once a second. */
@Singleton
@Requires(property = "offshoot.mail.sending", notEquals = "false")
@Requires(property = "offshoot.mode", value = "serve")
class DeliveryLoop {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);

    private final DeliveryWorker worker;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running = true;

    DeliveryLoop(DeliveryWorker worker) {
        this.worker = worker;
    }

    @EventListener
    void start(ServerStartupEvent event) {
        Thread.ofVirtual().name("delivery-loop").start(this::run);
    }

    @TransactionalEventListener
    void wake(DeliveriesQueued event) {
        bell.release();
    }

    private void run() {
        try {
            while (running) {
                if (!worked() && bell.tryAcquire(1, TimeUnit.SECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
    void stop() {
        running = false;
        bell.release();
        worker.close();
    }
}
