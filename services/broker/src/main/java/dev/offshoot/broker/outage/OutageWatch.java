package dev.offshoot.broker.outage;

import dev.offshoot.broker.fleet.Fleet;
import dev.offshoot.broker.state.Postgres;
import dev.offshoot.broker.upstream.Upstream;
import dev.offshoot.broker.upstream.Upstreams;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Looks for services that nobody in the fleet knows a healthy instance of; a short gap is none. */
@Singleton
@Requires(property = "offshoot.mode", value = "serve")
class OutageWatch {

    private static final Duration GAP = Duration.ofSeconds(10);

    private final Upstreams upstreams;
    private final Fleet fleet;
    private final Outages outages;
    private final InstantSource clock;
    private final Map<String, Instant> missing = new HashMap<>();

    OutageWatch(Upstreams upstreams, Fleet fleet, Outages outages, InstantSource clock) {
        this.upstreams = upstreams;
        this.fleet = fleet;
        this.outages = outages;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    synchronized void look() {
        if (!upstreams.all().isEmpty()) {
            Postgres.answers(this::compare);
        }
    }

    private void compare() {
        Set<String> lost = outages.lost();
        upstreams.all().stream()
                .filter(Upstream::isChecked)
                .map(Upstream::name)
                .forEach(service -> look(service, lost.contains(service)));
        lost.stream().filter(service -> upstreams.find(service).isEmpty()).forEach(outages::forget);
        missing.keySet().removeIf(service -> upstreams.find(service).isEmpty());
    }

    private void look(String service, boolean known) {
        if (fleet.isHealthySomewhere(service)) {
            missing.remove(service);
            if (known) {
                outages.returned(service);
            }
            return;
        }
        Instant now = clock.instant();
        Instant since = missing.computeIfAbsent(service, name -> now);
        if (!known && Duration.between(since, now).compareTo(GAP) >= 0) {
            outages.lost(service, since);
        }
    }
}
