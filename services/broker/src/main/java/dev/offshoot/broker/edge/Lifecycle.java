package dev.offshoot.broker.edge;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Whether this instance takes requests: it first says that it is leaving, then closes connections after their answer. */
@Singleton
public final class Lifecycle {

    /** Balancers ask every few seconds; whoever asked longer ago does not watch. */
    private static final Duration WATCHING = Duration.ofMinutes(1);

    private volatile boolean ready;
    private volatile boolean leaving;
    private volatile boolean watched;
    private volatile long askedNanos;

    /** As a balancer asks it. */
    public boolean isReady() {
        askedNanos = System.nanoTime();
        watched = true;
        return ready && !leaving;
    }

    /** Somebody decides by readiness whom to send requests to, and must be given time to notice. */
    boolean isWatched() {
        return watched && System.nanoTime() - askedNanos < WATCHING.toNanos();
    }

    boolean isLeaving() {
        return leaving;
    }

    void ready() {
        ready = true;
    }

    void leaving() {
        leaving = true;
    }
}
