package dev.offshoot.web.limit;

import java.time.Duration;

/**
 * Whether a limit has room for one more.
 *
 * @param retryAfter zero when admitted, else how long until there is room, rounded up to seconds
 */
public record Admission(boolean admitted, Duration retryAfter) {

    static Admission granted() {
        return new Admission(true, Duration.ZERO);
    }

    static Admission refused(long nanosToWait) {
        return new Admission(false, Duration.ofSeconds(Math.ceilDiv(nanosToWait, 1_000_000_000L)));
    }
}
