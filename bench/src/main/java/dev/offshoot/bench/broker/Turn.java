package dev.offshoot.bench.broker;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** What a peer did in one turn, and the processor time it took. */
record Turn(long answered, Duration length, Duration processorTime) {

    static Turn of(Proxy peer, Callers callers, Duration length) throws InterruptedException, ExecutionException {
        Duration before = peer.processorTime();
        long answered = callers.run(peer.port(), length);
        return new Turn(answered, length, peer.processorTime().minus(before));
    }

    /** Of processor time for each request. */
    double micros() {
        return processorTime.toNanos() / 1e3 / answered;
    }

    double perSecond() {
        return answered * 1e9 / length.toNanos();
    }
}
