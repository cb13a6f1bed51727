package dev.offshoot.mail.housekeeping;

import dev.offshoot.mail.sending.Leases;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Frees deliveries whose worker died. */
@Singleton
@Recurring(name = "mail.reclaim-leases", every = "15s")
class ReclaimLeases implements RecurringTask {

    private final Leases leases;

    ReclaimLeases(Leases leases) {
        this.leases = leases;
    }

    @Override
    public void run() {
        leases.reclaim();
    }
}
