package dev.offshoot.mail.provider;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Whether the chosen provider may be used now: its circuit and rate on this instance, an operator's pause on all. */
@Singleton
public class ProviderState {

    private final Circuit circuit = new Circuit();
    private final ProviderPauses pauses;
    private final Providers providers;
    private final Rate rate;
    private final InstantSource clock;

    ProviderState(ProviderPauses pauses, Providers providers, ProviderSettings settings, InstantSource clock) {
        this.pauses = pauses;
        this.providers = providers;
        this.rate = settings.rate().of(providers.chosen().name());
        this.clock = clock;
    }

    public int allowed(int most, Instant now) {
        return pauses.paused(providers.chosen().name()) ? 0 : Math.min(rate.free(now), circuit.allowed(most, now));
    }

    public void claimed(int mails) {
        rate.used(mails);
    }

    /** Until the rate allows another mail; nothing when it does now. */
    public Duration pause() {
        return rate.pause(clock.instant());
    }

    public void record(MailProvider provider, Outcome outcome, Instant now) {
        if (!provider.equals(providers.chosen())) {
            return;
        }
        switch (outcome) {
            case Outcome.TryLater later -> circuit.postponed(now);
            case Outcome.Unknown unknown -> circuit.postponed(now);
            case Outcome.Taken taken -> circuit.succeeded();
            case Outcome.RecipientRefused refused -> circuit.succeeded();
            case Outcome.Refused refused -> circuit.succeeded();
        }
    }

    public boolean circuitOpen() {
        return circuit.open();
    }
}
