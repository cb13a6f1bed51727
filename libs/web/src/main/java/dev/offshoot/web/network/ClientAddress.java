package dev.offshoot.web.network;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The caller's address: the last hop that is no trusted proxy. Forwarded headers of others are ignored. */
@Singleton
public class ClientAddress {

    private final List<Network> trusted;

    ClientAddress(NetworkSettings settings) {
        this.trusted = settings.trustedProxies().stream().map(Network::parse).toList();
    }

    public InetAddress of(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        List<String> hops = hops(request);
        for (int hop = hops.size() - 1; hop >= 0 && trusts(address); hop--) {
            Optional<InetAddress> former = Network.addressOf(hops.get(hop));
            if (former.isEmpty()) {
                return address;
            }
            address = former.get();
        }
        return address;
    }

    /** What counts as one caller without identity: the IPv4 address, or the /64 of an IPv6 one. */
    public String networkOf(HttpRequest<?> request) {
        return Network.ofCustomer(of(request));
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hops(HttpRequest<?> request) {
        return request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(String::trim)
                .toList();
    }
}
