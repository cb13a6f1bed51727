package dev.offshoot.bench.broker;

import java.time.Duration;

/** A program between callers and the upstream, and the processor time it has used. */
interface Proxy extends AutoCloseable {

    String name();

    int port();

    Duration processorTime();

    @Override
    void close();
}
