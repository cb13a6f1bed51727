package dev.offshoot.events.audit;

import dev.offshoot.events.allocation.Allocations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Compares the counters of an event with its rows, under its lock. */
@Singleton
class CapacityAudit {

    private final Allocations allocations;
    private final CounterRepository counters;
    private final InstantSource clock;

    CapacityAudit(Allocations allocations, CounterRepository counters, InstantSource clock) {
        this.allocations = allocations;
        this.counters = counters;
        this.clock = clock;
    }

    /**
     * @param repair whether counters that are wrong are set to what the rows say
     * @return every counter as it was found
     */
    @Transactional
    List<Counter> run(long eventId, boolean repair) {
        return allocations.lock(eventId, () -> {
            List<Counter> found = counters.of(eventId);
            if (repair) {
                counters.repairPools(eventId);
                counters.repairTypes(eventId);
            }
            return found;
        });
    }

    /** Seats and people by which the counters of all events that have not ended are wrong; 0 as it should be. */
    long drift() {
        return counters.drift(clock.instant());
    }
}
