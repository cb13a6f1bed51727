package dev.offshoot.payments.closing;

import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.attempt.LiveSessions;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import dev.offshoot.web.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends payments past their time. A silent provider delays only its own. */
@Singleton
@Recurring(name = "payments.expire-payments", every = "1m")
class ExpirePayments implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(ExpirePayments.class);
    private static final Hint HINT = Hint.of("poll", Actor.task("expire-payments"));
    private static final int BATCH = 100;

    private final Payments payments;
    private final LiveSessions sessions;
    private final ClosingRows rows;
    private final InstantSource clock;

    ExpirePayments(Payments payments, LiveSessions sessions, ClosingRows rows, InstantSource clock) {
        this.payments = payments;
        this.sessions = sessions;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        // Those that need no provider do not wait for one that is silent.
        expireAll(false, now);
        expireAll(true, now);
    }

    private void expireAll(boolean inSession, Instant now) {
        long after = 0;
        List<Long> page;
        do {
            page = payments.expired(now, inSession, after, BATCH);
            page.forEach(id -> expire(id, now));
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == BATCH);
    }

    private void expire(long id, Instant now) {
        Payment payment = payments.get(id);
        try {
            sessions.without(payment, HINT, () -> rows.expire(id, now));
        } catch (ProblemException delayed) {
            LOG.info("Payment {} does not expire yet: {}", payment.uuid(), delayed.detail());
        }
    }
}
