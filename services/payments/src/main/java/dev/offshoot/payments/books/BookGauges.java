package dev.offshoot.payments.books;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** What the books found, and what waits how long, as metrics. */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
class BookGauges {

    private final MeterRegistry meters;
    private final Differences differences;
    private final WaitingFigures waiting;

    BookGauges(MeterRegistry meters, Differences differences, WaitingFigures waiting) {
        this.meters = meters;
        this.differences = differences;
        this.waiting = waiting;
    }

    @EventListener
    void register(StartupEvent started) {
        BookChecks.ALL.forEach(
                check -> Gauge.builder("payments.book.differences", differences, found -> found.last(check.rule()))
                        .tag("rule", check.rule())
                        .register(meters));
        Waiting.ALL.forEach(kind -> {
            Gauge.builder("payments.waiting", waiting, figures -> figures.count(kind))
                    .tag("kind", kind.kind())
                    .register(meters);
            Gauge.builder("payments.waiting.oldest.seconds", waiting, figures -> figures.seconds(kind))
                    .tag("kind", kind.kind())
                    .register(meters);
        });
    }
}
