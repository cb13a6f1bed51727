package dev.offshoot.mail.sending;

import dev.offshoot.mail.provider.Outcome;
import dev.offshoot.mail.provider.ProviderState;
import dev.offshoot.mail.provider.UnwritableMail;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the provider, outside any transaction, and records its answer. */
@Singleton
class HandOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    private final ProviderState state;
    private final Recorder recorder;
    private final InstantSource clock;

    HandOver(ProviderState state, Recorder recorder, InstantSource clock) {
        this.state = state;
        this.recorder = recorder;
        this.clock = clock;
    }

    void run(Composed composed) {
        recorder.record(new Ended(composed, outcome(composed)));
    }

    private Outcome outcome(Composed composed) {
        try {
            Outcome outcome = composed.provider().send(composed.mail());
            state.record(composed.provider(), outcome, clock.instant());
            return outcome;
        } catch (UnwritableMail e) {
            LOG.error(
                    "Delivery {} cannot be written: {}",
                    composed.job().delivery().uuid(),
                    e.getMessage());
            return new Outcome.Refused("unwritable");
        }
    }
}
