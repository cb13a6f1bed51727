package dev.offshoot.events.audit;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recounts every night. Repairs nothing by itself: a counter that is wrong has a cause that somebody has to find. */
@Singleton
@Recurring(name = "events.audit-capacity", cron = "0 30 3 * * *")
class AuditCapacity implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCapacity.class);

    private final CapacityAudit audit;
    private final AtomicLong drift = new AtomicLong();

    AuditCapacity(CapacityAudit audit, MeterRegistry metrics) {
        this.audit = audit;
        metrics.gauge("offshoot.events.pool.drift", drift);
    }

    @Override
    public void run() {
        long found = audit.drift();
        drift.set(found);
        if (found > 0) {
            LOG.error(
                    "Counters of pools and lines are wrong by {}: POST /api/events/{id}/allocation/audits tells where",
                    found);
        }
    }
}
