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
import java.util.function.BiConsumer;

/** Every service of the routing in use, by name. */
@Singleton
public class Upstreams {

    private final Map<String, Upstream> services = new ConcurrentHashMap<>();
    private final Map<String, List<String>> listed = new ConcurrentHashMap<>();
    private final Discovery discovery;
    private final Resilience resilience;
    private final InstantSource clock;
    private volatile BiConsumer<Upstream, Instance> absence = (upstream, instance) -> {};
    private volatile Map<Place, Order> orders = Map.of();

    Upstreams(Discovery discovery, Resilience resilience, InstantSource clock) {
        this.discovery = discovery;
        this.resilience = resilience;
        this.clock = clock;
    }

    public Upstream get(String service) {
        return services.computeIfAbsent(service, name -> new Upstream(name, resilience, clock, this::tellAbsence));
    }

    /** @param follower must not wait: loops call it */
    void whenNobodyListens(BiConsumer<Upstream, Instance> follower) {
        absence = follower;
    }

    private void tellAbsence(Upstream upstream, Instance instance) {
        absence.accept(upstream, instance);
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
        services.forEach((name, upstream) -> {
            if (!instances.containsKey(name)) {
                upstream.instances().forEach(Instance::retire);
            }
        });
        services.keySet().retainAll(instances.keySet());
        discover();
    }

    /** Overlays the routing, whichever number of it is in use. */
    public void obey(Map<Place, Order> standing) {
        if (!standing.equals(orders)) {
            orders = Map.copyOf(standing);
            services.values().forEach(this::applyOrders);
        }
    }

    /** The listed instance of this {@code host:port}, whatever state it is in. */
    public Optional<Place> place(String service, String authority) {
        return find(service).stream()
                .flatMap(upstream -> upstream.instances().stream())
                .map(instance -> instance.address().toString())
                .filter(address -> address.endsWith("://" + authority))
                .map(address -> new Place(service, address))
                .findFirst();
    }

    /**
     * Whether another instance of the service would take the requests of this one.
     *
     * @param leaving addresses that do not count, because they are ordered to serve no more
     */
    public boolean canSpare(Place place, Set<String> leaving) {
        return find(place.service()).stream()
                .flatMap(upstream -> upstream.instances().stream())
                .filter(instance -> !instance.address().toString().equals(place.address()))
                .filter(instance -> !leaving.contains(instance.address().toString()))
                .anyMatch(Instance::takesRequests);
    }

    /** Asks the name servers again; waits for them, so never on a loop. */
    synchronized void discover() {
        listed.forEach((service, instances) -> {
            Upstream upstream = get(service);
            upstream.use(discovery.find(instances).stream()
                    .map(endpoint -> known(upstream, endpoint))
                    .toList());
            applyOrders(upstream);
        });
    }

    private Instance known(Upstream upstream, Endpoint endpoint) {
        for (Instance instance : upstream.instances()) {
            if (instance.address().equals(endpoint.address())) {
                instance.movedTo(endpoint.socket());
                return instance;
            }
        }
        return new Instance(endpoint, resilience.breaker(), clock.millis());
    }

    private void applyOrders(Upstream upstream) {
        for (Instance instance : upstream.instances()) {
            Place place = new Place(upstream.name(), instance.address().toString());
            instance.obey(orders.getOrDefault(place, Order.SERVE));
        }
    }
}
