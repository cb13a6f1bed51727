package dev.offshoot.auth.password;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The only threads that hash passwords, so that a flood of sign-ins leaves the rest of the service its processor time. */
@Singleton
class HashPool {

    /** Each thread keeps the memory of one hash as long as it lives. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ThreadPoolExecutor threads;
    private final Duration patience;

    HashPool(HashSettings settings, @Value("${offshoot.auth.hash.wait:2s}") Duration patience) {
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                settings.threadsOrCores(),
                settings.threadsOrCores(),
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                Thread.ofPlatform().name("hash-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws dev.offshoot.web.ProblemException 503 busy when no thread is free in time */
    <T> T run(Callable<T> work) {
        CountDownLatch begun = new CountDownLatch(1);
        Future<T> result = submit(() -> {
            begun.countDown();
            return work.call();
        });
        try {
            if (!begun.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                result.cancel(false);
                throw busy();
            }
            return result.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Hashing failed", e.getCause());
        }
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException _) {
            throw busy();
        }
    }

    private static RuntimeException busy() {
        return PasswordProblem.BUSY
                .because("Too many sign-ins are being checked; try again in a moment")
                .withHeader("Retry-After", "1");
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
