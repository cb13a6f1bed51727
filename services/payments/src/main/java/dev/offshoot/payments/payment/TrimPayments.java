package dev.offshoot.payments.payment;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Removes what is older than the settings say. */
@Singleton
@Recurring(name = "payments.trim-payments", every = "24h")
class TrimPayments implements RecurringTask {

    private final PaymentRepository rows;
    private final PaymentSettings settings;
    private final InstantSource clock;

    TrimPayments(PaymentRepository rows, PaymentSettings settings, InstantSource clock) {
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
