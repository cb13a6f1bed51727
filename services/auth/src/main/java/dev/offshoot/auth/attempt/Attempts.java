package dev.offshoot.auth.attempt;

import dev.offshoot.auth.secret.AuthKeys;
import dev.offshoot.auth.secret.KeyUse;
import dev.offshoot.auth.visitor.Visitor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Counts password attempts in PostgreSQL, so that losing Redis resets nothing. */
@Singleton
public class Attempts {

    private static final String ACCOUNT = "account";
    private static final String NETWORK = "network";

    private final AttemptRepository counters;
    private final AttemptSettings settings;
    private final AuthKeys keys;
    private final InstantSource clock;

    Attempts(AttemptRepository counters, AttemptSettings settings, AuthKeys keys, InstantSource clock) {
        this.counters = counters;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Before a password is looked at. A refused attempt takes nothing.
     *
     * @param account the address typed, whether it exists or not
     * @throws dev.offshoot.web.ProblemException 429 too-many-attempts
     */
    public Attempt take(String account, Visitor visitor) {
        Attempt attempt = new Attempt(hash(ACCOUNT, account), hash(NETWORK, visitor.network()));
        List<String> kinds =
                attempt.keys().stream().map(key -> kind(attempt, key)).toList();
        List<Integer> budgets = kinds.stream().map(this::budget).toList();
        Instant now = clock.instant();
        counters.take(now, attempt.keys(), kinds, budgets).ifPresent(until -> {
            throw refused(Duration.between(now, until));
        });
        return attempt;
    }

    /** The password was right: the account's count is forgotten, the network gets its own slot back only. */
    public void succeed(Attempt attempt) {
        counters.succeed(attempt.accountKey(), attempt.networkKey());
    }

    /** The password was never looked at. */
    public void giveBack(Attempt attempt) {
        attempt.keys().forEach(key -> counters.giveBack(clock.instant(), List.of(key)));
    }

    /** A new password leaves nothing to guess at. */
    public void forget(String account) {
        counters.forget(hash(ACCOUNT, account));
    }

    /** Until when the account waits, once wrong passwords have used its budget. Holds the counter. */
    public Optional<Instant> lockBlock(Attempt attempt) {
        return counters.lock(attempt.accountKey())
                .flatMap(counter -> Optional.ofNullable(counter.blockedUntil()))
                .filter(until -> until.isAfter(clock.instant()));
    }

    public void clear() {
        counters.clear(clock.instant());
    }

    private static String kind(Attempt attempt, String key) {
        return key.equals(attempt.accountKey()) ? ACCOUNT : NETWORK;
    }

    private int budget(String kind) {
        return kind.equals(ACCOUNT) ? settings.account() : settings.network();
    }

    private String hash(String kind, String subject) {
        return keys.mac(KeyUse.COUNTER, keys.currentId(), kind, subject);
    }

    private static RuntimeException refused(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return AttemptProblem.TOO_MANY_ATTEMPTS
                .because("Too many wrong passwords; try again later or ask for a reset link")
                .withHeader("Retry-After", Long.toString(seconds));
    }
}
