package dev.offshoot.tasks.sample;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** At three at night in Madrid, and never in summer at three in UTC. */
@Singleton
@Recurring(name = "orders.close-day", cron = "0 0 3 * * *", zone = "Europe/Madrid")
class CloseDay implements RecurringTask {

    private final RunTable runs;

    CloseDay(RunTable runs) {
        this.runs = runs;
    }

    @Override
    public void run() {
        runs.add("close-day", "day");
    }
}
