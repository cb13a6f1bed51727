package dev.offshoot.broker.edge;

import java.net.InetAddress;

/** Who is at the other end, behind the proxies we trust. */
record Peer(InetAddress address, String network, String scheme) {}
