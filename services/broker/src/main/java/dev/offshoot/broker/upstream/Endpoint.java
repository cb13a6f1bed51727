package dev.offshoot.broker.upstream;

import java.net.InetSocketAddress;

/** An address and what its name stands for at the moment. */
record Endpoint(Address address, InetSocketAddress socket) {}
