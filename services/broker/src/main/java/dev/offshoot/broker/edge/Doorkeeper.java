package dev.offshoot.broker.edge;

import dev.offshoot.web.network.Network;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.socket.SocketChannel;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open connections, all and by network, and turns away what is too many. */
@Singleton
final class Doorkeeper {

    private final ConnectionSettings settings;
    private final TrustedProxies proxies;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> byNetwork = new ConcurrentHashMap<>();

    Doorkeeper(ConnectionSettings settings, TrustedProxies proxies, MeterRegistry registry) {
        this.settings = settings;
        this.proxies = proxies;
        registry.gauge("broker.connections", open);
    }

    int open() {
        return open.get();
    }

    boolean admits(SocketChannel channel) {
        if (channel.remoteAddress() == null) {
            return false;
        }
        String network = Network.ofCustomer(channel.remoteAddress().getAddress());
        int all = open.incrementAndGet();
        int near = byNetwork.merge(network, 1, Integer::sum);
        channel.closeFuture().addListener(closed -> left(network));
        boolean crowded = near > settings.perNetwork()
                && !proxies.trusts(channel.remoteAddress().getAddress());
        return all <= settings.max() && !crowded;
    }

    private void left(String network) {
        open.decrementAndGet();
        byNetwork.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
    }
}
