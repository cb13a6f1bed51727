package dev.offshoot.events.closing;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Refund;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Whoever still waits when an event is over waits no longer, and is not written to about it. */
@Singleton
@Recurring(name = "events.end-events", every = "1m")
class EndEvents implements RecurringTask {

    private static final int CHUNK = 500;

    private final LiveRegistrations live;
    private final Allocations allocations;
    private final InstantSource clock;

    EndEvents(LiveRegistrations live, Allocations allocations, InstantSource clock) {
        this.live = live;
        this.allocations = allocations;
        this.clock = clock;
    }

    @Override
    public void run() {
        for (long event : live.endedWithALine(clock.instant())) {
            List<UUID> next = live.waiting(event, CHUNK);
            while (!next.isEmpty()) {
                allocations.runAll(event, next.stream().map(EndEvents::end).toList());
                next = live.waiting(event, CHUNK);
            }
        }
    }

    private static Command end(UUID registration) {
        return new Command.Cancel(registration, CancelledBy.EXPIRY, null, new Refund.None(), false);
    }
}
