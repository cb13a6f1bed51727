package dev.offshoot.events.guest;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets who guests were: a week after a seat lapsed, a year after the event. Counts stay. */
@Singleton
@Recurring(name = "events.erase-guests", cron = "0 10 2 * * *")
class EraseGuests implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(EraseGuests.class);
    private static final Duration AFTER_LAPSE = Duration.ofDays(7);
    private static final Duration AFTER_EVENT = Duration.ofDays(365);

    private final GuestSeatRepository guests;
    private final InstantSource clock;

    EraseGuests(GuestSeatRepository guests, InstantSource clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        long all = 0;
        long some;
        do {
            some = guests.forget(now.minus(AFTER_LAPSE), now.minus(AFTER_EVENT));
            all += some;
        } while (some > 0);
        LOG.info("{} guests erased", all);
    }
}
