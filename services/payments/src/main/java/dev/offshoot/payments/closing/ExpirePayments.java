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
        int ended = BATCH;
        while (ended == BATCH) {
            ended = (int) payments.expired(now, BATCH).stream()
                    .filter(id -> expire(id, now))
                    .count();
        }
    }

    private boolean expire(long id, Instant now) {
        Payment payment = payments.get(id);
        try {
            sessions.without(payment, HINT, () -> rows.expire(id, now));
            return true;
        } catch (ProblemException delayed) {
            LOG.info("Payment {} does not expire yet: {}", payment.uuid(), delayed.detail());
            return false;
        }
    }
}
