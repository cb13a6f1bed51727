package dev.offshoot.bench.payments;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Payments made by some payers at once, each one after the other.
 *
 * @param nanos from press to paid, of those that were paid
 * @param failures what went wrong with the others
 */
record Payers(List<Long> nanos, List<String> failures, Duration length) {

    static Payers pay(int payments, int atOnce, Journey journey) throws InterruptedException, ExecutionException {
        AtomicInteger left = new AtomicInteger(payments);
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                running.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        try {
                            nanos.add(journey.pay());
                        } catch (IOException | IllegalStateException failure) {
                            failures.add(failure.toString());
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return new Payers(
                nanos.stream().sorted().toList(), List.copyOf(failures), Duration.ofNanos(System.nanoTime() - began));
    }

    /** @param processor time payments spent on them */
    String describe(Duration processor) {
        return String.format(
                Locale.ROOT,
                "%d payments asked, paid and invoiced in %.1f s, %.0f/s (bar: 150/s); from press to paid p50 %.0f ms, p99 %.0f ms (bar: 250 ms); payments spends %.1f ms of processor time on each; failed %d%s",
                nanos.size(),
                length.toNanos() / 1e9,
                nanos.size() * 1e9 / length.toNanos(),
                millis(50),
                millis(99),
                processor.toNanos() / 1e6 / Math.max(1, nanos.size()),
                failures.size(),
                failures.isEmpty() ? "" : ", first: " + failures.getFirst());
    }

    private double millis(int percent) {
        return nanos.isEmpty() ? Double.NaN : nanos.get(nanos.size() * percent / 100) / 1e6;
    }
}
