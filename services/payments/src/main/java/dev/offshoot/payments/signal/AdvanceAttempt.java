package dev.offshoot.payments.signal;

import dev.offshoot.payments.alert.Alerts;
import dev.offshoot.payments.attempt.Advance;
import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.attempt.Attempt;
import dev.offshoot.payments.attempt.StoredAttempts;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Follows a hint. A session we do not know yet may be one whose opening is still on its way, so it is tried again. */
@Singleton
@OneOff(name = "payments.advance-attempt", tries = AdvanceAttempt.TRIES, firstDelay = "5s", longestDelay = "30m")
class AdvanceAttempt implements Task<AdvanceAttempt.Order> {

    static final int TRIES = 12;

    private final SignalRepository signals;
    private final StoredAttempts attempts;
    private final Advance advance;
    private final Alerts alerts;

    AdvanceAttempt(SignalRepository signals, StoredAttempts attempts, Advance advance, Alerts alerts) {
        this.signals = signals;
        this.attempts = attempts;
        this.advance = advance;
        this.alerts = alerts;
    }

    @Override
    public void run(Order order) {
        ProviderSignal signal = signals.findByUuid(order.signal()).orElseThrow();
        if (signal.session() == null && signal.providerPayment() == null) {
            signals.tried(signal.uuid(), "ignored", null);
            return;
        }
        Optional<Attempt> attempt = attempts.signalled(signal.provider(), signal.session(), signal.providerPayment());
        if (attempt.isEmpty()) {
            retry(signal, "names a session that is not ours");
            return;
        }
        follow(signal, attempt.get());
    }

    private void follow(ProviderSignal signal, Attempt attempt) {
        try {
            Hint hint = Hint.of("webhook", Actor.provider(signal.provider()));
            switch (advance.run(attempt.storedId(), hint)) {
                case MISMATCHED -> signals.tried(signal.uuid(), "failed", "the money names another payment");
                default -> signals.tried(signal.uuid(), "applied", null);
            }
        } catch (ProviderSilent silent) {
            retry(signal, "its provider is silent");
        }
    }

    private void retry(ProviderSignal signal, String problem) {
        boolean last = signal.tries() + 1 >= TRIES;
        signals.tried(signal.uuid(), last ? "failed" : "received", problem);
        if (!last) {
            throw new ProviderSilent(signal.provider(), "signal waits: it " + problem);
        }
        alerts.raise("signal-not-applied", signal.uuid());
    }

    @Serdeable
    record Order(UUID signal) {}
}
