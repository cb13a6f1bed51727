package dev.offshoot.auth.task;

import dev.offshoot.auth.attempt.Attempts;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Forgets attempts whose window is over. */
@Singleton
@Recurring(name = "auth.clear-counters", every = "1h")
class ClearCounters implements RecurringTask {

    private final Attempts attempts;

    ClearCounters(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void run() {
        attempts.clear();
    }
}
