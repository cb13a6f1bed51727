package dev.offshoot.events.allocation;

import dev.offshoot.web.deadline.Deadline;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A bulkhead in front of what a request reads before its command is queued. In a rush thousands would ask the pool for a
 * connection at once and most of them would time out there, together with everybody who only wants to read; here they
 * wait in order, and others find connections.
 */
@Singleton
public class Entrance {

    private final Semaphore places;
    private final Duration patience;

    Entrance(AllocationSettings settings) {
        this.places = new Semaphore(settings.readers(), true);
        this.patience = settings.entrance();
    }

    /**
     * @param reads what needs a connection, briefly; called at most once
     * @throws dev.offshoot.web.ProblemException 503 when its turn does not come in time: nothing was done
     */
    public <T> T enter(Supplier<T> reads) {
        Duration left = Deadline.current().map(Deadline::remaining).orElse(patience);
        if (!isInBy(left.compareTo(patience) < 0 ? left : patience)) {
            throw Pending.busy();
        }
        try {
            return reads.get();
        } finally {
            places.release();
        }
    }

    private boolean isInBy(Duration longest) {
        try {
            return places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
