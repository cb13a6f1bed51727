package dev.offshoot.bench.registrations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Everybody at the same moment, and how long they waited for their answers. */
record Rush(int people, double seconds, double medianMillis, double p99Millis, int failures) {

    /** One person's way to a seat. */
    interface Attempt {

        /** @return whether it was answered as it should */
        boolean make(int person) throws Exception;
    }

    static Rush of(int people, Attempt attempt) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Long>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                int person = i;
                running.add(threads.submit(() -> {
                    start.await();
                    long began = System.nanoTime();
                    boolean answered = attempt.make(person);
                    long took = System.nanoTime() - began;
                    return answered ? took : -took;
                }));
            }
            long began = System.nanoTime();
            start.countDown();
            List<Long> nanos = new ArrayList<>();
            for (Future<Long> one : running) {
                nanos.add(one.get());
            }
            return of(nanos, (System.nanoTime() - began) / 1e9);
        }
    }

    private static Rush of(List<Long> nanos, double seconds) {
        List<Long> sorted = nanos.stream().map(Math::abs).sorted().toList();
        return new Rush(
                sorted.size(),
                seconds,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                (int) nanos.stream().filter(took -> took < 0).count());
    }

    String describe(String what, House house) throws SQLException {
        return String.format(
                Locale.ROOT,
                "%s: %d registrations in %.1f s, %.0f/min; median %.0f ms, p99 %.0f ms; confirmed %d, waiting %d; oversold %d, out of order %d, errors %d",
                what,
                people,
                seconds,
                people * 60 / seconds,
                medianMillis,
                p99Millis,
                house.count("status = 'confirmed'"),
                house.count("status = 'waiting'"),
                house.oversold(),
                house.outOfOrder(),
                failures);
    }
}
