package dev.offshoot.broker.fleet;

import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.InstanceState;
import dev.offshoot.broker.upstream.Upstream;
import dev.offshoot.broker.upstream.Upstreams;
import dev.offshoot.database.UuidGenerator;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The living instances of the broker, this one always among them. While Redis is away the last known ones are meant, but not what they knew. */
@Singleton
public class Fleet {

    private final Leases leases;
    private final Upstreams upstreams;
    private final String id;
    private volatile int number;
    private volatile boolean joined;
    private volatile Others others = new Others(List.of(), System.nanoTime());

    Fleet(Leases leases, Upstreams upstreams, UuidGenerator uuids) {
        this.leases = leases;
        this.upstreams = upstreams;
        this.id = uuids.next().toString();
    }

    public int size() {
        return others.leases().size() + 1;
    }

    public List<Lease> all() {
        List<Lease> all = new ArrayList<>(others.leases());
        all.add(own());
        return all;
    }

    /** This instance uses the routing of this number from now on; the others hear of it at once. */
    public void applied(int routing) {
        number = routing;
        if (joined) {
            Thread.ofVirtual().name("lease").start(this::renew);
        }
        joined = true;
    }

    public boolean isHealthySomewhere(String service) {
        return own().healthy().contains(service) || others.knowHealthy(service, System.nanoTime());
    }

    private Lease own() {
        Set<String> healthy = upstreams.all().stream()
                .filter(upstream -> upstream.instances().stream().anyMatch(Fleet::isHealthy))
                .map(Upstream::name)
                .collect(Collectors.toSet());
        return new Lease(id, number, healthy);
    }

    private static boolean isHealthy(Instance instance) {
        return instance.state() == InstanceState.HEALTHY;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "2s")
    synchronized void renew() {
        if (!joined) {
            return;
        }
        leases.write(own());
        leases.read()
                .ifPresent(found -> others = new Others(
                        found.stream()
                                .filter(lease -> !lease.instance().equals(id))
                                .toList(),
                        System.nanoTime()));
    }

    /** Before any bean is destroyed, while Redis can still be told; not beside a renewal, which would bring the lease back. */
    public synchronized void leave() {
        if (joined) {
            joined = false;
            leases.remove(id);
        }
    }
}
