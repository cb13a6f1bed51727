package dev.offshoot.broker.edge;

import dev.offshoot.web.network.Network;
import io.netty.handler.codec.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Believes the forwarded fields of listed proxies only: the client is the last hop that is none of them. */
@Singleton
final class TrustedProxies {

    private static final String HTTPS = "https";

    private final List<Network> trusted;

    TrustedProxies(EdgeSettings settings) {
        this.trusted = settings.trustedProxies().stream()
                .filter(network -> !network.isBlank())
                .map(Network::parse)
                .toList();
    }

    /** @param connected who is at the other end of the connection: for every request on it, if that is no proxy */
    Peer find(Peer connected, HttpHeaders headers) {
        if (!trusts(connected.address())) {
            return connected;
        }
        String hops = String.join(",", headers.getAll(FieldNames.FORWARDED_FOR));
        boolean tls = HTTPS.equals(headers.get(FieldNames.FORWARDED_PROTO));
        return Peer.of(lastUntrusted(connected.address(), hops), tls ? HTTPS : "http");
    }

    private InetAddress lastUntrusted(InetAddress peer, String hops) {
        InetAddress address = peer;
        int end = hops.length();
        while (end > 0 && trusts(address)) {
            int comma = hops.lastIndexOf(',', end - 1);
            Optional<InetAddress> former =
                    Network.addressOf(hops.substring(comma + 1, end).strip());
            if (former.isEmpty()) {
                return address;
            }
            address = former.get();
            end = comma;
        }
        return address;
    }

    boolean trusts(InetAddress address) {
        for (Network network : trusted) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
