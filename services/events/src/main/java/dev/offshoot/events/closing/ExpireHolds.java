package dev.offshoot.events.closing;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The net under holds: every transaction of an event ends those that are over, this one where nobody comes. */
@Singleton
@Recurring(name = "events.expire-holds", every = "5s")
class ExpireHolds implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireHolds.class);

    private final LiveRegistrations live;
    private final Allocations allocations;
    private final InstantSource clock;

    ExpireHolds(LiveRegistrations live, Allocations allocations, InstantSource clock) {
        this.live = live;
        this.allocations = allocations;
        this.clock = clock;
    }

    /** An event whose lock is busy is left to whoever keeps it busy: that one ends holds as well. */
    @Override
    public void run() {
        RuntimeException failure = null;
        for (long event : live.withHoldsOver(clock.instant())) {
            try {
                allocations.run(event, new Command.Tidy());
            } catch (RuntimeException failed) {
                LOG.warn(
                        "Holds of event {} were not ended: {}",
                        event,
                        failed.getClass().getSimpleName());
                failure = failed;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
