package dev.offshoot.payments.attempt;

import static dev.offshoot.payments.attempt.AttemptProblem.ALREADY_PAID;
import static dev.offshoot.payments.attempt.AttemptProblem.IN_PROGRESS;
import static dev.offshoot.payments.attempt.AttemptProblem.PROVIDER_SILENT;

import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.provider.OpenedSession;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.payments.provider.choice.Providers;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends the session that may still take money, before a payment's terms or state change. */
@Singleton
public class LiveSessions {

    private static final int TRIES = 3;

    private final StoredAttempts attempts;
    private final AttemptRows rows;
    private final Sessions sessions;
    private final Advance advance;
    private final Providers providers;
    private final InstantSource clock;

    LiveSessions(
            StoredAttempts attempts,
            AttemptRows rows,
            Sessions sessions,
            Advance advance,
            Providers providers,
            InstantSource clock) {
        this.attempts = attempts;
        this.rows = rows;
        this.sessions = sessions;
        this.advance = advance;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * Closes the live session, then makes the change, which must call {@link #requireNone} under the payment's lock. A
     * session that was opened in between is closed as well. The provider is called outside of the change's transaction.
     *
     * @throws dev.offshoot.web.ProblemException {@code already-paid}, {@code in-progress}, {@code provider-silent}
     */
    public <T> T without(Payment payment, Hint hint, Supplier<T> change) {
        for (int tries = 1; tries < TRIES; tries++) {
            close(payment, hint);
            try {
                return change.get();
            } catch (SessionOpened _) {
                // somebody pressed pay in between
            }
        }
        close(payment, hint);
        return change.get();
    }

    /** Under the payment's lock: nothing can be paid any more. */
    public void requireNone(long paymentId) {
        if (attempts.live(paymentId).isPresent()) {
            throw new SessionOpened();
        }
    }

    private void close(Payment payment, Hint hint) {
        Optional<Attempt> live = attempts.live(payment.storedId());
        if (live.isEmpty()) {
            return;
        }
        try {
            Attempt attempt = live.get();
            String session = attempt.session();
            if (session == null) {
                OpenedSession found = sessions.atProvider(payment, attempt);
                attempt = rows.store(attempt, found, clock.instant());
                session = found.session();
            }
            judge(advance.apply(attempt, providers.get(attempt.provider()).close(session), hint));
        } catch (ProviderSilent _) {
            throw PROVIDER_SILENT
                    .because("The payment provider does not say whether money is on its way")
                    .withHeader("Retry-After", "30");
        }
    }

    private static void judge(Advance.Result result) {
        switch (result) {
            case ENDED -> {}
            case CAPTURED, MISMATCHED -> throw ALREADY_PAID.because("The payment was paid meanwhile");
            case PROCESSING -> throw IN_PROGRESS.because("Money is on its way");
            case UNCHANGED -> throw new ProviderSilent("provider", "left the session open");
        }
    }

    /** A session was opened between closing and changing. */
    static final class SessionOpened extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SessionOpened() {
            super("a session was opened meanwhile", null, false, false);
        }
    }
}
