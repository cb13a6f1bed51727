package dev.offshoot.payments.closing;

import dev.offshoot.contracts.payments.ClosedBy;
import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.attempt.LiveSessions;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Status;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Calls a payment off, once no session can take money for it any more. */
@Singleton
class Cancelling {

    private final LiveSessions sessions;
    private final ClosingRows rows;
    private final InstantSource clock;

    Cancelling(LiveSessions sessions, ClosingRows rows, InstantSource clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Must not run inside a transaction. A cancelled payment stays as it is.
     *
     * @throws dev.offshoot.web.ProblemException {@code already-paid}, {@code in-progress}, {@code not-editable},
     *     {@code provider-silent}
     */
    Payment cancel(Payment payment, String reason, ClosedBy by, Actor actor) {
        if (payment.status() == Status.CANCELLED) {
            return payment;
        }
        ClosingRows.requireOpen(payment);
        return sessions.without(
                payment,
                Hint.of("staff", actor),
                () -> rows.cancel(payment.storedId(), reason, by, actor, clock.instant()));
    }
}
