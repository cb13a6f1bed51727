package dev.offshoot.payments.books;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Compares books, payments, invoices and papers each night. A difference is an alert, never a repair. */
@Singleton
@Recurring(name = "payments.check-books", cron = "0 40 2 * * *")
class CheckBooks implements RecurringTask {

    private final Differences differences;

    CheckBooks(Differences differences) {
        this.differences = differences;
    }

    @Override
    public void run() {
        differences.find();
    }
}
