package dev.offshoot.broker.edge;

import jakarta.inject.Singleton;

/** Whether this instance takes requests: it first says that it is leaving, then closes connections after their answer. */
@Singleton
public final class Lifecycle {

    private volatile boolean ready;
    private volatile boolean leaving;

    public boolean isReady() {
        return ready && !leaving;
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
