package dev.offshoot.payments.attempt;

import dev.offshoot.contracts.payments.DeclineReason;
import dev.offshoot.payments.alert.Alerts;
import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.attempt.Advance.Result;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.provider.SessionView;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;

/** Books what a provider said about a session: one transaction under the payment's lock. */
@Singleton
class AttemptOutcome {

    private final StoredAttempts attempts;
    private final Payments payments;
    private final CardMoney money;
    private final Declines declines;
    private final Alerts alerts;

    AttemptOutcome(StoredAttempts attempts, Payments payments, CardMoney money, Declines declines, Alerts alerts) {
        this.attempts = attempts;
        this.payments = payments;
        this.money = money;
        this.declines = declines;
        this.alerts = alerts;
    }

    @Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
    Result apply(long attemptId, SessionView view, Hint hint, Instant now) {
        Payment payment = payments.lock(attempts.get(attemptId).paymentId());
        Attempt attempt = attempts.get(attemptId);
        return switch (view) {
            case SessionView.Open _ -> Result.UNCHANGED;
            case SessionView.Processing _ -> processing(attempt);
            case SessionView.Closed _ -> ended(attempt, AttemptStatus.CLOSED);
            case SessionView.Declined declined -> declined(payment, attempt, declined);
            case SessionView.Captured captured -> captured(payment, attempt, captured, hint, now);
        };
    }

    private Result processing(Attempt attempt) {
        if (attempt.status().live()) {
            attempts.end(attempt.storedId(), AttemptStatus.PROCESSING.toString(), null, null);
        }
        return Result.PROCESSING;
    }

    private Result ended(Attempt attempt, AttemptStatus status) {
        if (attempt.status().live()) {
            attempts.end(attempt.storedId(), status.toString(), null, null);
        }
        return Result.ENDED;
    }

    private Result declined(Payment payment, Attempt attempt, SessionView.Declined declined) {
        if (attempt.status().live()) {
            String reason = declined.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            attempts.end(attempt.storedId(), AttemptStatus.DECLINED.toString(), null, reason);
            if (payment.status().payable()) {
                declines.tell(
                        payment,
                        attempt,
                        DeclineReason.valueOf(declined.reason().name()));
            }
        }
        return Result.ENDED;
    }

    private Result captured(Payment payment, Attempt attempt, SessionView.Captured captured, Hint hint, Instant now) {
        boolean ours =
                payment.uuid().equals(captured.payment()) && attempt.uuid().equals(captured.attempt());
        if (!ours) {
            attempts.end(attempt.storedId(), AttemptStatus.MISMATCHED.toString(), captured.providerPayment(), null);
            attempts.lookNoMore(attempt.storedId());
            alerts.raise("foreign-money", attempt.uuid());
            return Result.MISMATCHED;
        }
        money.book(payment, attempt, captured, hint, now);
        return Result.CAPTURED;
    }
}
