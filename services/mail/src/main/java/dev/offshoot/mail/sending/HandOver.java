package dev.offshoot.mail.sending;

import dev.offshoot.mail.provider.Outcome;
import dev.offshoot.mail.provider.ProviderState;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Calls the provider, outside any transaction, and records its answer. */
@Singleton
class HandOver {

    private final ProviderState state;
    private final Results results;
    private final InstantSource clock;

    HandOver(ProviderState state, Results results, InstantSource clock) {
        this.state = state;
        this.results = results;
        this.clock = clock;
    }

    void run(Composed composed) {
        Outcome outcome = composed.provider().send(composed.mail());
        state.record(composed.provider(), outcome, clock.instant());
        results.record(composed, outcome);
    }
}
