package dev.offshoot.identity.revocation;

import dev.offshoot.identity.RevocationSource;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads auth's revocations in the background, until it succeeds. */
@Singleton
class RevocationReader {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationReader.class);
    private static final int PAUSE_SECONDS = 1;

    private final RevocationSource source;
    private final Revocations revocations;
    private final Executor background;
    private final Executor later;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean complete;

    RevocationReader(
            RevocationSource source, Revocations revocations, @Named(TaskExecutors.BLOCKING) Executor background) {
        this.source = source;
        this.revocations = revocations;
        this.background = background;
        this.later = CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS, background);
    }

    /** Returns at once; a later call takes over from one that is still asking. */
    void read() {
        complete = false;
        int call = calls.incrementAndGet();
        background.execute(() -> attempt(call, 1));
    }

    /** Whether this instance knows everything auth revoked. */
    boolean isComplete() {
        return complete;
    }

    private void attempt(int call, int number) {
        if (call != calls.get()) {
            return;
        }
        try {
            revocations.add(source.read());
            complete = true;
            LOG.info("Auth's revocations are read, attempt {}", number);
        } catch (RuntimeException e) {
            // Whatever failed, asking again is the answer: without the list a revoked token could pass.
            report(number, e);
            later.execute(() -> attempt(call, number + 1));
        }
    }

    private static void report(int number, RuntimeException failure) {
        if (number == 1) {
            LOG.warn("Auth's revocations are asked for every second until they can be read: {}", failure.getMessage());
        }
    }
}
