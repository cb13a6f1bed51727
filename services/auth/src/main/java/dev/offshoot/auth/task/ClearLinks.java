package dev.offshoot.auth.task;

import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Forgets links a week after their end. */
@Singleton
@Recurring(name = "auth.clear-links", every = "24h")
class ClearLinks implements RecurringTask {

    private final ActionLinks links;

    ClearLinks(ActionLinks links) {
        this.links = links;
    }

    @Override
    public void run() {
        links.clear();
    }
}
