package dev.offshoot.broker.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Figures by service and route, never by address. Meters are found once, then added to without a lock. */
@Singleton
final class Traffic {

    private final MeterRegistry registry;
    private final Map<String, RouteFigures> routes = new ConcurrentHashMap<>();
    private final Map<String, Counter> refusals = new ConcurrentHashMap<>();

    private record RouteFigures(Timer requests, Timer upstream, Counter retries, Map<String, Counter> outcomes) {}

    Traffic(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(JournalEntry entry, ClientRequest request, long nanos) {
        RouteFigures figures = routes.get(request.route.id());
        if (figures == null) {
            figures = routes.computeIfAbsent(
                    request.route.id(),
                    route -> figures(route, request.route.upstream().name()));
        }
        figures.requests().record(nanos, TimeUnit.NANOSECONDS);
        if (entry.askedNanos != 0 && entry.answeredNanos != 0) {
            figures.upstream().record(entry.answeredNanos - entry.askedNanos, TimeUnit.NANOSECONDS);
        }
        if (entry.retried) {
            figures.retries().increment();
        }
        outcome(figures, entry, request).increment();
    }

    private Counter outcome(RouteFigures figures, JournalEntry entry, ClientRequest request) {
        String word = entry.outcome.equals("answered") ? STATUS_CLASSES[entry.status / 100 % 6] : entry.outcome;
        Counter known = figures.outcomes().get(word);
        if (known != null) {
            return known;
        }
        return figures.outcomes()
                .computeIfAbsent(
                        word,
                        outcome -> Counter.builder("broker.outcomes")
                                .tag("route", request.route.id())
                                .tag("outcome", outcome)
                                .register(registry));
    }

    private static final String[] STATUS_CLASSES = {"none", "1xx", "2xx", "3xx", "4xx", "5xx"};

    private RouteFigures figures(String route, String service) {
        return new RouteFigures(
                Timer.builder("broker.requests")
                        .tag("service", service)
                        .tag("route", route)
                        .register(registry),
                Timer.builder("broker.upstream")
                        .tag("service", service)
                        .tag("route", route)
                        .register(registry),
                Counter.builder("broker.retries")
                        .tag("service", service)
                        .tag("route", route)
                        .register(registry),
                new ConcurrentHashMap<>());
    }

    /** Before a route was found. */
    void refused(String code) {
        refusals.computeIfAbsent(
                        code,
                        reason -> Counter.builder("broker.rejections")
                                .tag("reason", reason)
                                .register(registry))
                .increment();
    }
}
