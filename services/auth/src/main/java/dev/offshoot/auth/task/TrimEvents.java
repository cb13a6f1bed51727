package dev.offshoot.auth.task;

import dev.offshoot.auth.audit.TrimSecurityEvents;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Forgets security events, and their addresses earlier. */
@Singleton
@Recurring(name = "auth.trim-security-events", every = "24h")
class TrimEvents implements RecurringTask {

    private final TrimSecurityEvents events;

    TrimEvents(TrimSecurityEvents events) {
        this.events = events;
    }

    @Override
    public void run() {
        events.trim();
    }
}
