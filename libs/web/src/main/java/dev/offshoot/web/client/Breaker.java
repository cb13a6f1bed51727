package dev.offshoot.web.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets nothing through for a while once a service failed several times in a row, then one call to find out. */
final class Breaker {

    private static final int FAILURES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /** True also for the one call that finds out; others wait for its result. */
    synchronized boolean lets() {
        Instant now = clock.instant();
        if (failures < FAILURES) {
            return true;
        }
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(PAUSE);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            closedUntil = clock.instant().plus(PAUSE);
        }
    }
}
