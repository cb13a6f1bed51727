package dev.offshoot.payments.signal;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.payments.provider.Signal;
import dev.offshoot.tasks.Tasks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Keeps hints until they were followed. */
@Singleton
class Signals {

    private final SignalRepository rows;
    private final Tasks tasks;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    Signals(SignalRepository rows, Tasks tasks, UuidGenerator uuids, InstantSource clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** Stores a hint with the task that follows it; one that is known changes nothing. */
    @Transactional
    void store(String provider, Signal signal) {
        UUID uuid = uuids.next();
        int stored = rows.insert(
                clock.instant(),
                uuid,
                provider,
                signal.event(),
                signal.kind(),
                signal.session(),
                signal.providerPayment());
        if (stored > 0) {
            tasks.schedule(AdvanceAttempt.class, new AdvanceAttempt.Order(uuid));
        }
    }
}
