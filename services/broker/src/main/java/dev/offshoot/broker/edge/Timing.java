package dev.offshoot.broker.edge;

import java.util.concurrent.TimeUnit;

/** When a request began, how long it may go on, and when a byte last moved. */
final class Timing {

    private static final long EXPECTATION_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long startedNanos = System.nanoTime();
    private long deadlineNanos = TimeUnit.SECONDS.toNanos(30);
    private long idleNanos = TimeUnit.SECONDS.toNanos(60);
    private long countsFromNanos = startedNanos;
    private long lastByteNanos = startedNanos;
    private long askedNanos = startedNanos;

    void limit(long deadline, long idle) {
        deadlineNanos = deadline;
        idleNanos = idle;
    }

    long startedNanos() {
        return startedNanos;
    }

    void byteMoved() {
        lastByteNanos = System.nanoTime();
    }

    /** The service has the whole request; before that only silence is limited. */
    void requestComplete() {
        countsFromNanos = System.nanoTime();
    }

    void asked() {
        askedNanos = System.nanoTime();
    }

    long leftMillis() {
        return TimeUnit.NANOSECONDS.toMillis(countsFromNanos + deadlineNanos - System.nanoTime());
    }

    boolean hasHalfLeft() {
        return System.nanoTime() - countsFromNanos < deadlineNanos / 2;
    }

    boolean isLate(long now) {
        return now - countsFromNanos > deadlineNanos;
    }

    boolean isIdle(long now) {
        return now - lastByteNanos > idleNanos;
    }

    /** A service that knows nothing of Expect would otherwise wait for a body that waits for it. */
    boolean isUnanswered(long now) {
        return now - askedNanos > EXPECTATION_NANOS;
    }
}
