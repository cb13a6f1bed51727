package dev.offshoot.tasks.sample;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Never succeeds. */
@Singleton
@Recurring(name = "orders.order-paper", every = "1h", tries = 2, firstDelay = "100ms")
class OrderPaper implements RecurringTask {

    private final RunTable runs;

    OrderPaper(RunTable runs) {
        this.runs = runs;
    }

    @Override
    public void run() {
        runs.add("order-paper", "paper");
        throw new IllegalStateException("The mill ada@example.test does not answer");
    }
}
