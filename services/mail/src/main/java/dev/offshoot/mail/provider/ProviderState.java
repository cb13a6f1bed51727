package dev.offshoot.mail.provider;

import jakarta.inject.Singleton;
import java.time.Instant;

/** Whether the chosen provider may be used now: its circuit on this instance, an operator's pause on all. */
@Singleton
public class ProviderState {

    private final Circuit circuit = new Circuit();
    private final ProviderPauses pauses;
    private final Providers providers;

    ProviderState(ProviderPauses pauses, Providers providers) {
        this.pauses = pauses;
        this.providers = providers;
    }

    public int allowed(int most, Instant now) {
        return pauses.paused(providers.chosen().name()) ? 0 : circuit.allowed(most, now);
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
