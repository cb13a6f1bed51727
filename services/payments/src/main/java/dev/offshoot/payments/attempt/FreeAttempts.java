package dev.offshoot.payments.attempt;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.payments.payment.PaymentView;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Notes that a price of nothing needed no provider. */
@Singleton
public class FreeAttempts {

    private final StoredAttempts attempts;
    private final UuidGenerator uuids;

    FreeAttempts(StoredAttempts attempts, UuidGenerator uuids) {
        this.attempts = attempts;
        this.uuids = uuids;
    }

    /** Joins the running transaction. */
    public void add(PaymentView view, Instant now) {
        attempts.save(new Attempt(
                null,
                now,
                uuids.next(),
                view.payment().storedId(),
                view.quote().id(),
                "none",
                AttemptStatus.SUCCEEDED,
                0,
                view.quote().currency(),
                null,
                null,
                null,
                now,
                null,
                0,
                null));
    }
}
