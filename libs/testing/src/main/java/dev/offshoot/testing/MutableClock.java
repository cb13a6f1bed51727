package dev.offshoot.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** The running service's clock: it goes with the system's until it is moved or stopped. */
public final class MutableClock implements InstantSource {

    private volatile Clock clock = Clock.systemUTC();

    @Override
    public Instant instant() {
        return clock.instant();
    }

    /** Moves on, or back by a negative duration; a running clock keeps running, a stopped one stays stopped. */
    public synchronized void advance(Duration duration) {
        clock = Clock.offset(clock, duration);
    }

    public synchronized void stopAt(Instant instant) {
        clock = Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Follows the system's clock again. */
    public synchronized void reset() {
        clock = Clock.systemUTC();
    }
}
