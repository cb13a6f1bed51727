package dev.offshoot.broker.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Services as metrics: requests in flight, the breaker, and by state the instances of those whose readiness is asked: the others
 * are never healthy, which is no loss. Services that left the routing leave the metrics.
 */
@Singleton
class UpstreamFigures {

    private final Upstreams upstreams;
    private final MultiGauge inFlight;
    private final MultiGauge breakers;
    private final MultiGauge instances;

    UpstreamFigures(Upstreams upstreams, MeterRegistry registry) {
        this.upstreams = upstreams;
        this.inFlight = MultiGauge.builder("broker.in.flight").register(registry);
        this.breakers = MultiGauge.builder("broker.breaker.open")
                .description("0 closed, 1 open, 0.5 half-open")
                .register(registry);
        this.instances = MultiGauge.builder("broker.instances").register(registry);
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void refresh() {
        List<Row<?>> flights = new ArrayList<>();
        List<Row<?>> positions = new ArrayList<>();
        List<Row<?>> states = new ArrayList<>();
        for (Upstream upstream : upstreams.all()) {
            Tags service = Tags.of("service", upstream.name());
            flights.add(Row.of(service, upstream.inFlight()));
            positions.add(Row.of(service, openness(upstream.breaker())));
            if (upstream.isChecked()) {
                Arrays.stream(InstanceState.values())
                        .map(state -> Row.of(service.and("state", word(state)), count(upstream, state)))
                        .forEach(states::add);
            }
        }
        inFlight.register(flights, true);
        breakers.register(positions, true);
        instances.register(states, true);
    }

    private static double openness(String breaker) {
        return switch (breaker) {
            case "open" -> 1;
            case "half-open" -> 0.5;
            default -> 0;
        };
    }

    private static String word(InstanceState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long count(Upstream upstream, InstanceState state) {
        return upstream.instances().stream()
                .filter(instance -> instance.state() == state)
                .count();
    }
}
