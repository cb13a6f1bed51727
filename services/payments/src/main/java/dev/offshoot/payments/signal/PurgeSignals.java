package dev.offshoot.payments.signal;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets hints that were followed long ago. */
@Singleton
@Recurring(name = "payments.purge", cron = "0 20 4 * * *")
class PurgeSignals implements RecurringTask {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int BATCH = 1000;

    private final SignalRepository signals;
    private final InstantSource clock;

    PurgeSignals(SignalRepository signals, InstantSource clock) {
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant limit = clock.instant().minus(KEPT);
        int purged = BATCH;
        while (purged == BATCH) {
            purged = signals.purge(limit, BATCH);
        }
    }
}
