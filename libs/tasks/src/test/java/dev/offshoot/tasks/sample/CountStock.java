package dev.offshoot.tasks.sample;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** A tick an hour. */
@Singleton
@Recurring(name = "orders.count-stock", every = "${sample.every:1h}")
class CountStock implements RecurringTask {

    private final RunTable runs;

    CountStock(RunTable runs) {
        this.runs = runs;
    }

    @Override
    public void run() {
        runs.add("count-stock", "tick");
    }
}
