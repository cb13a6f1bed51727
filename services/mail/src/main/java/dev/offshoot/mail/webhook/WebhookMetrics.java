package dev.offshoot.mail.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what the provider tells; silence while mails leave is an alert. */
@Singleton
class WebhookMetrics {

    private final MeterRegistry registry;
    private final Counter refused;

    WebhookMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.refused = registry.counter("mail.webhook.refused");
    }

    /** @param applied false: of a delivery nobody knows here, or known already */
    void count(ProviderEvent event, boolean applied) {
        registry.counter(
                        "mail.webhook.events",
                        "happening",
                        event.happening().name().toLowerCase(Locale.ROOT),
                        "applied",
                        String.valueOf(applied))
                .increment();
    }

    void refused() {
        refused.increment();
    }
}
