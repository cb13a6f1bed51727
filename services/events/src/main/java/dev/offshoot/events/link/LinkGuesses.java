package dev.offshoot.events.link;

import dev.offshoot.web.WebProblem;
import dev.offshoot.web.limit.Admission;
import dev.offshoot.web.limit.RateLimiter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops whoever tries links at random: after twenty misses a minute a network is told to wait, also when it names a link
 * that exists.
 */
@Singleton
public class LinkGuesses {

    private static final int MOST_WAITING = 10_000;

    private final RateLimiter limiter;
    private final InstantSource clock;
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

    LinkGuesses(RateLimiter limiter, InstantSource clock) {
        this.limiter = limiter;
        this.clock = clock;
    }

    /** Before a token is looked at: 429 while the network has to wait. */
    public void check(String network) {
        Instant until = waiting.get(network);
        if (until == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), until);
        if (left.isPositive()) {
            throw refused(left);
        }
        waiting.remove(network, until);
    }

    /** After one that opened nothing: 429 in place of 404 from the twenty-first on. */
    public void missed(String network) {
        Admission admission = limiter.admit("link-misses", "20/m", network);
        if (admission.admitted()) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            waiting.values().removeIf(until -> !until.isAfter(clock.instant()));
        }
        if (waiting.size() < MOST_WAITING) {
            waiting.put(network, clock.instant().plus(admission.retryAfter()));
        }
        throw refused(admission.retryAfter());
    }

    private static RuntimeException refused(Duration wait) {
        return WebProblem.TOO_MANY_REQUESTS
                .because("Too many links that open nothing")
                .withHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }
}
