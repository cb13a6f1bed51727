package dev.offshoot.bench.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that call one after the other, for a while. */
record Load(int clients, Duration length) {

    Figures run(Callable<Boolean> call) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> callUntil(end, call)));
            }
            for (Future<List<Long>> one : running) {
                nanos.addAll(one.get());
            }
        }
        return Figures.of(nanos, Duration.ofNanos(System.nanoTime() - start));
    }

    private static List<Long> callUntil(long end, Callable<Boolean> call) throws Exception {
        List<Long> nanos = new ArrayList<>();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            if (!call.call()) {
                throw new IllegalStateException("A request failed");
            }
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }
}
