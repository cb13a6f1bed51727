package dev.offshoot.broker.upstream;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Every service of the routing in use, by name. */
@Singleton
public class Upstreams {

    private final Map<String, Upstream> services = new ConcurrentHashMap<>();
    private final Map<String, List<String>> listed = new ConcurrentHashMap<>();
    private final Discovery discovery;
    private final InstantSource clock;
    private volatile Set<Drain> drains = Set.of();

    /** An order that an instance gets no new requests. */
    public record Drain(String service, String address) {}

    Upstreams(Discovery discovery, InstantSource clock) {
        this.discovery = discovery;
        this.clock = clock;
    }

    public Upstream get(String service) {
        return services.computeIfAbsent(service, name -> new Upstream(name, clock));
    }

    public Optional<Upstream> find(String service) {
        return Optional.ofNullable(services.get(service));
    }

    public Collection<Upstream> all() {
        return new TreeMap<>(services).values();
    }

    /** The instances of every service from now on; services left out are forgotten, their running requests end by themselves. */
    public void list(Map<String, List<String>> instances) {
        listed.keySet().retainAll(instances.keySet());
        listed.putAll(instances);
        services.keySet().retainAll(instances.keySet());
        discover();
    }

    public void drain(Set<Drain> orders) {
        drains = Set.copyOf(orders);
        services.values().forEach(this::applyDrains);
    }

    /** Asks the name servers again; waits for them, so never on a loop. */
    synchronized void discover() {
        listed.forEach((service, instances) -> {
            Upstream upstream = get(service);
            upstream.use(discovery.find(instances).stream()
                    .map(endpoint -> known(upstream, endpoint))
                    .toList());
            applyDrains(upstream);
        });
    }

    private Instance known(Upstream upstream, Endpoint endpoint) {
        for (Instance instance : upstream.instances()) {
            if (instance.address().equals(endpoint.address())) {
                instance.movedTo(endpoint.socket());
                return instance;
            }
        }
        return new Instance(endpoint, clock.millis());
    }

    private void applyDrains(Upstream upstream) {
        for (Instance instance : upstream.instances()) {
            instance.drain(drains.contains(
                    new Drain(upstream.name(), instance.address().toString())));
        }
    }
}
