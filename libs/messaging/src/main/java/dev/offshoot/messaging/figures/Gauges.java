package dev.offshoot.messaging.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** The figures as metrics; not a number until they were read once. */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
@Requires(property = "offshoot.database.enabled", notEquals = "false")
@Requires(beans = MeterRegistry.class)
class Gauges {

    private final MeterRegistry registry;
    private final FiguresReader figures;

    Gauges(MeterRegistry registry, FiguresReader figures) {
        this.registry = registry;
        this.figures = figures;
    }

    @EventListener
    void register(StartupEvent started) {
        gauge("offshoot.outbox.pending", MessagingFigures::outboxPending);
        gauge("offshoot.outbox.oldest.seconds", now -> now.outboxOldest().toSeconds());
        gauge("offshoot.inbox.waiting", MessagingFigures::inboxWaiting);
        gauge("offshoot.dead.letters", MessagingFigures::deadLetters);
    }

    private void gauge(String name, ToDoubleFunction<MessagingFigures> figure) {
        Gauge.builder(
                        name,
                        figures,
                        reader -> reader.recent().map(figure::applyAsDouble).orElse(Double.NaN))
                .register(registry);
    }
}
