package dev.offshoot.bench.broker;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * Turns that do not count, until one is hardly cheaper than the one before: the compiler works in the same process, and
 * under the flags of a small service it takes its time.
 */
record WarmUp(Callers callers, Duration turn) {

    private static final double CHEAPER = 0.95;
    private static final int MOST = 10;

    void run(Proxy peer) throws InterruptedException, ExecutionException {
        double before = Double.MAX_VALUE;
        for (int i = 0; i < MOST; i++) {
            double micros = Turn.of(peer, callers, turn).micros();
            System.out.printf(Locale.ROOT, "%s: warming up, %.1f µs%n", peer.name(), micros);
            if (micros > before * CHEAPER) {
                return;
            }
            before = micros;
        }
    }
}
