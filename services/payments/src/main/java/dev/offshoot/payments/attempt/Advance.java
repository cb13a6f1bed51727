package dev.offshoot.payments.attempt;

import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.provider.Provider;
import dev.offshoot.payments.provider.SessionView;
import dev.offshoot.payments.provider.choice.Providers;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * The only way to paid. Whatever made us look is a hint without truth, so order, repetition and loss of hints do not
 * matter: the provider's own answer decides, and the database lets it count once.
 */
@Singleton
public class Advance {

    private final StoredAttempts attempts;
    private final AttemptOutcome outcome;
    private final Providers providers;
    private final InstantSource clock;

    Advance(StoredAttempts attempts, AttemptOutcome outcome, Providers providers, InstantSource clock) {
        this.attempts = attempts;
        this.outcome = outcome;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * Looks at the provider and books what it says. Must not run inside a transaction.
     *
     * @throws dev.offshoot.payments.provider.ProviderSilent when it does not answer
     */
    public Result run(long attemptId, Hint hint) {
        Attempt attempt = attempts.get(attemptId);
        String session = attempt.session();
        if (session == null) {
            return Result.UNCHANGED;
        }
        Provider provider = providers.get(attempt.provider());
        return apply(attempt, provider.look(session), hint);
    }

    /** Looks at a payment's newest session, if it has one. As {@link #run}. */
    public Result look(Payment payment, Hint hint) {
        return attempts.newest(payment.storedId())
                .map(attempt -> run(attempt.storedId(), hint))
                .orElse(Result.UNCHANGED);
    }

    Result apply(Attempt attempt, SessionView view, Hint hint) {
        return outcome.apply(attempt.storedId(), view, hint, clock.instant());
    }

    /**
     * What made us look.
     *
     * @param signal {@code return}, {@code webhook}, {@code poll} or {@code staff}
     */
    public record Hint(String signal, Actor actor) {

        public static Hint of(String signal, Actor actor) {
            return new Hint(signal, actor);
        }
    }

    /** What a look led to. */
    public enum Result {
        /** Nothing new. */
        UNCHANGED,
        /** The session ended without money. */
        ENDED,
        /** Money is on its way. */
        PROCESSING,
        /** Money arrived, now or before. */
        CAPTURED,
        /** Money arrived that does not say it is ours. */
        MISMATCHED
    }
}
