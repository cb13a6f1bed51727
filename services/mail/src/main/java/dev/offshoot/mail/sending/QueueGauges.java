package dev.offshoot.mail.sending;

import dev.offshoot.mail.provider.ProviderState;
import dev.offshoot.mail.topic.TopicKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** What waits, as metrics. */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
class QueueGauges {

    private final MeterRegistry registry;
    private final QueueFigures figures;
    private final ProviderState provider;

    QueueGauges(MeterRegistry registry, QueueFigures figures, ProviderState provider) {
        this.registry = registry;
        this.figures = figures;
        this.provider = provider;
    }

    @EventListener
    void register(StartupEvent started) {
        for (TopicKind kind : TopicKind.values()) {
            Gauge.builder("mail.queue.waiting", figures, queue -> queue.waiting(kind.priority()))
                    .tag("kind", kind.toString())
                    .register(registry);
            Gauge.builder("mail.queue.oldest.seconds", figures, queue -> queue.oldest(kind.priority()))
                    .tag("kind", kind.toString())
                    .register(registry);
        }
        Gauge.builder("mail.uncertain", figures, QueueFigures::uncertain).register(registry);
        Gauge.builder("mail.circuit.open", provider, state -> state.circuitOpen() ? 1 : 0)
                .register(registry);
    }
}
