package dev.offshoot.messaging.lock;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread. However often it rings while nobody waits, it is answered once. */
final class Doorbell {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /** @return whether it rang */
    boolean await(Duration atMost) throws InterruptedException {
        boolean rang = rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        rings.drainPermits();
        return rang;
    }
}
