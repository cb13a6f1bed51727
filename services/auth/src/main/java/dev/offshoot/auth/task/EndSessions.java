package dev.offshoot.auth.task;

import dev.offshoot.auth.session.Sessions;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Ends sessions whose time is over, and forgets them a month later. */
@Singleton
@Recurring(name = "auth.end-sessions", every = "10m")
class EndSessions implements RecurringTask {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Sessions sessions;

    EndSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void run() {
        sessions.sweep(KEPT);
    }
}
