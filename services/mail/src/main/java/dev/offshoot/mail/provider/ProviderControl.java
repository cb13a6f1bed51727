package dev.offshoot.mail.provider;

import static dev.offshoot.mail.provider.ProviderProblem.PROVIDER_NOT_FOUND;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Stops and starts providers, on every instance. */
@Singleton
public class ProviderControl {

    private final Providers providers;
    private final ProviderPauses pauses;
    private final ProviderState state;
    private final ProviderSettings settings;
    private final InstantSource clock;

    ProviderControl(
            Providers providers,
            ProviderPauses pauses,
            ProviderState state,
            ProviderSettings settings,
            InstantSource clock) {
        this.providers = providers;
        this.pauses = pauses;
        this.state = state;
        this.settings = settings;
        this.clock = clock;
    }

    public List<ProviderView> list() {
        String chosen = providers.chosen().name();
        return providers.names().stream()
                .map(name -> new ProviderView(
                        name,
                        name.equals(chosen),
                        pauses.paused(name),
                        name.equals(chosen) && state.circuitOpen(),
                        settings.rate().word(name)))
                .toList();
    }

    @Transactional
    public void pause(String name, String reason, String operator) {
        require(name);
        pauses.put(name, reason, operator, clock.instant());
    }

    @Transactional
    public void resume(String name) {
        require(name);
        pauses.remove(name);
    }

    private void require(String name) {
        if (!providers.names().contains(name)) {
            throw PROVIDER_NOT_FOUND.because("No provider " + name);
        }
    }

    /** @param circuitOpen on the instance that answers */
    @Serdeable
    public record ProviderView(String name, boolean chosen, boolean paused, boolean circuitOpen, String rate) {}
}
