package dev.offshoot.broker.edge;

import dev.offshoot.web.network.Network;
import java.net.InetAddress;

/**
 * Who is at the other end, behind the proxies we trust.
 *
 * @param text the address in digits
 * @param network the block that one customer has
 */
record Peer(InetAddress address, String text, String network, String scheme) {

    static Peer of(InetAddress address, String scheme) {
        return new Peer(address, address.getHostAddress(), Network.ofCustomer(address), scheme);
    }
}
