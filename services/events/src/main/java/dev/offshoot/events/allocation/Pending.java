package dev.offshoot.events.allocation;

import dev.offshoot.web.WebProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A command on its way through a batch. Whoever claims it first decides: the batch that runs it, or the caller who gives up. */
final class Pending {

    /** Longer than a transaction may take with all its limits; a command that has begun is never given up before. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(20);

    private final Request request;
    private final CompletableFuture<Outcome> result = new CompletableFuture<>();
    private final AtomicBoolean claimed = new AtomicBoolean();

    Pending(Request request) {
        this.request = request;
    }

    Request request() {
        return request;
    }

    /** False when the caller is gone. */
    boolean begin() {
        return claimed.compareAndSet(false, true);
    }

    void complete(Outcome outcome) {
        result.complete(outcome);
    }

    void fail(Throwable failure) {
        result.completeExceptionally(failure);
    }

    /**
     * @param patience how long it may wait for its batch to begin
     * @throws dev.offshoot.web.ProblemException 503 when it did not begin in time: nothing was done
     */
    Outcome await(Duration patience) {
        try {
            return get(patience);
        } catch (TimeoutException _) {
            if (claimed.compareAndSet(false, true)) {
                throw busy();
            }
        }
        try {
            return get(LONGEST_TRANSACTION);
        } catch (TimeoutException unknown) {
            throw WebProblem.UNAVAILABLE
                    .because("It is not known whether this happened; repeating it tells")
                    .withHeader("Retry-After", "3");
        }
    }

    static RuntimeException busy() {
        int seconds = ThreadLocalRandom.current().nextInt(1, 4);
        return WebProblem.UNAVAILABLE
                .because("Too many people want this at once; nothing was done")
                .withHeader("Retry-After", Integer.toString(seconds));
    }

    private Outcome get(Duration patience) throws TimeoutException {
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a command waits", stopped);
        }
    }
}
