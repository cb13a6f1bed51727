package dev.offshoot.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing many times at the same moment. */
final class Parallel {

    private Parallel() {}

    static <T> List<T> times(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        return of(Collections.nCopies(times, work));
    }

    static <T> List<T> of(List<Callable<T>> all) throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(all.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : all) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
