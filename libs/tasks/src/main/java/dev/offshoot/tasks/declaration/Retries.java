package dev.offshoot.tasks.declaration;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a task that failed is tried again.
 *
 * @param tries attempts in all
 * @param first pause after the first failure; each further one is three times as long
 */
public record Retries(int tries, Duration first, Duration longest) {

    private static final int GROWTH = 3;
    private static final int JITTER = 4;

    public boolean areOverAfter(int failures) {
        return failures >= tries;
    }

    /** The pause after so many failures, with up to a quarter of jitter on top. */
    public Duration pauseAfter(int failures) {
        Duration pause = first;
        for (int failure = 1; failure < failures && pause.compareTo(longest) < 0; failure++) {
            pause = pause.multipliedBy(GROWTH);
        }
        long millis = Math.min(pause.toMillis(), longest.toMillis());
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / JITTER + 1));
    }
}
