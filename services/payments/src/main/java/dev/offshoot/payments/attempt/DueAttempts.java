package dev.offshoot.payments.attempt;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands out attempts that are due, each to one instance. */
@Singleton
class DueAttempts {

    private static final int BATCH = 100;

    private final StoredAttempts attempts;
    private final InstantSource clock;

    DueAttempts(StoredAttempts attempts, InstantSource clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @Transactional
    List<Attempt> take() {
        Instant now = clock.instant();
        List<Attempt> due = attempts.due(now, BATCH);
        due.forEach(attempt -> attempts.looked(attempt.storedId(), next(attempt, now)));
        return due;
    }

    /** Never the moment it is due now, or it would be taken again at once. */
    private static @Nullable Instant next(Attempt attempt, Instant now) {
        Instant next = attempt.lookAfter(attempt.looks() + 1, now);
        return next == null || next.isAfter(now) ? next : now.plusSeconds(1);
    }
}
