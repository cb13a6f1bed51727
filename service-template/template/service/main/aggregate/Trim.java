package dev.offshoot.[=service].[=aggregate];

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Removes what is older than the settings say. */
@Singleton
@Recurring(name = "[=service].trim-[=aggregates]", every = "24h")
class Trim[=Aggregates] implements RecurringTask {

    private final [=Aggregate]Repository rows;
    private final [=Aggregate]Settings settings;
    private final InstantSource clock;

    Trim[=Aggregates]([=Aggregate]Repository rows, [=Aggregate]Settings settings, InstantSource clock) {
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
