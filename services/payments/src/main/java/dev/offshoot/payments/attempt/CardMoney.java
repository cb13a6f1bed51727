package dev.offshoot.payments.attempt;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.capture.Capture;
import dev.offshoot.payments.capture.Captures;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.provider.SessionView;
import dev.offshoot.payments.receipt.Incoming;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Money that a provider took for us: recorded once, then the payment's. */
@Singleton
class CardMoney {

    private final StoredAttempts attempts;
    private final Captures captures;
    private final Incoming incoming;
    private final LocalUsers users;
    private final UuidGenerator uuids;

    CardMoney(StoredAttempts attempts, Captures captures, Incoming incoming, LocalUsers users, UuidGenerator uuids) {
        this.attempts = attempts;
        this.captures = captures;
        this.incoming = incoming;
        this.users = users;
        this.uuids = uuids;
    }

    /** Joins the running transaction, which holds the payment's lock. Money that is known already changes nothing. */
    void book(Payment payment, Attempt attempt, SessionView.Captured captured, Hint hint, Instant now) {
        boolean right = captured.currency().equals(attempt.currency());
        Capture capture = new Capture(
                0,
                now,
                uuids.next(),
                payment.storedId(),
                attempt.storedId(),
                attempt.provider(),
                captured.providerPayment(),
                captured.amount(),
                captured.currency(),
                right ? Capture.PAYMENT : Capture.STRAY,
                captured.capturedAt(),
                hint.signal(),
                hint.actor().user() == null ? null : users.idOf(hint.actor().user()));
        if (!captures.add(capture)) {
            return;
        }
        AttemptStatus status = right ? AttemptStatus.SUCCEEDED : AttemptStatus.MISMATCHED;
        attempts.end(attempt.storedId(), status.toString(), captured.providerPayment(), null);
        attempts.lookNoMore(attempt.storedId());
        Capture stored = captures.findByUuid(capture.uuid()).orElseThrow();
        incoming.receive(payment, stored, hint.actor(), now);
    }
}
