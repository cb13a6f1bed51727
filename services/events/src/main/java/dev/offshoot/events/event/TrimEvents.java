package dev.offshoot.events.event;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Removes what is older than the settings say. */
@Singleton
@Recurring(name = "events.trim-events", every = "24h")
class TrimEvents implements RecurringTask {

    private final EventRepository rows;
    private final EventSettings settings;
    private final InstantSource clock;

    TrimEvents(EventRepository rows, EventSettings settings, InstantSource clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant limit = clock.instant().minus(settings.kept());
        int removed = settings.trimmed();
        while (removed == settings.trimmed()) {
            removed = rows.removeBefore(limit, settings.trimmed());
        }
    }
}
