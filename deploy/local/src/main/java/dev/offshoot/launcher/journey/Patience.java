package dev.offshoot.launcher.journey;

import java.time.Duration;

/**
 * What a journey puts up with.
 *
 * @param outage how long a request is repeated that was not answered, or by a server that could not, or not yet
 * @param refusal how soon what was taken away must be refused
 */
record Patience(Duration outage, Duration refusal) {

    /** A platform at peace. */
    static final Patience NONE = new Patience(Duration.ZERO, Duration.ofSeconds(1));

    /** A platform whose processes are killed, and started again by somebody; a refusal may wait for the whole outage. */
    static final Patience WITH_KILLS = new Patience(Duration.ofMinutes(3), Duration.ofMinutes(4));

    /** For what comes true a moment later; half a minute is far more than any of it takes. */
    Eventually eventually() {
        return new Eventually(outage.plus(Duration.ofSeconds(30)));
    }
}
