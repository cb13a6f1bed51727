package dev.offshoot.payments.attempt;

import dev.offshoot.payments.provider.choice.Providers;
import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Ends a session at its provider that nobody was sent to. */
@Singleton
@OneOff(name = "payments.close-session", tries = 20, firstDelay = "2s", longestDelay = "2h")
class CloseSession implements Task<CloseSession.Order> {

    private final Providers providers;

    CloseSession(Providers providers) {
        this.providers = providers;
    }

    @Override
    public void run(Order order) {
        providers.get(order.provider()).close(order.session());
    }

    @Serdeable
    record Order(String provider, String session) {}
}
