package dev.offshoot.broker.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.token.TokenRefused;
import dev.offshoot.identity.token.VerifiedToken;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Session cookies and the access tokens they stand for: from memory, else Redis, else auth; one flight a cookie. */
@Singleton
public class BrowserSessions {

    private static final int MOST = 100_000;
    private static final Duration SPARE = Duration.ofSeconds(60);
    private static final int UNAUTHORIZED = 401;

    private final Cache<Digest, BrowserSession> sessions =
            Caffeine.newBuilder().maximumSize(MOST).recordStats().build();
    private final Map<Digest, CompletableFuture<Optional<BrowserSession>>> flights = new ConcurrentHashMap<>();
    private final ExecutorService flying = Executors.newVirtualThreadPerTaskExecutor();
    private final AccessTokens tokens;
    private final SessionCopies copies;
    private final SessionExchange exchange;
    private final InstantSource clock;

    BrowserSessions(AccessTokens tokens, SessionCopies copies, SessionExchange exchange, InstantSource clock) {
        this.tokens = tokens;
        this.copies = copies;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Asks memory only; a session about to end or revoked since is not known. */
    public Optional<BrowserSession> known(String cookie) {
        Digest key = Digest.of(cookie);
        BrowserSession held = sessions.getIfPresent(key);
        if (held == null || held.endsBefore(clock.instant().plus(SPARE))) {
            return Optional.empty();
        }
        try {
            return tokens.known(held.token()).isPresent() ? Optional.of(held) : Optional.empty();
        } catch (TokenRefused refused) {
            sessions.invalidate(key);
            return Optional.empty();
        }
    }

    /** Empty when the session is over; fails with {@link IdentityUnavailable} when nobody can tell. */
    public CompletableFuture<Optional<BrowserSession>> open(String cookie) {
        return fly(cookie, true);
    }

    /** Past every copy, because a service has just said that the token no longer holds. */
    public CompletableFuture<Optional<BrowserSession>> renew(String cookie) {
        return fly(cookie, false);
    }

    private CompletableFuture<Optional<BrowserSession>> fly(String cookie, boolean copied) {
        Digest key = Digest.of(cookie);
        CompletableFuture<Optional<BrowserSession>> begun = new CompletableFuture<>();
        CompletableFuture<Optional<BrowserSession>> running = flights.putIfAbsent(key, begun);
        if (running != null) {
            return running;
        }
        begun.completeAsync(() -> find(cookie, key, copied), flying);
        return begun.whenComplete((session, failure) -> flights.remove(key, begun));
    }

    private Optional<BrowserSession> find(String cookie, Digest key, boolean copied) {
        Optional<BrowserSession> found = copied ? fromCopy(key) : Optional.empty();
        if (found.isEmpty()) {
            found = fromAuth(cookie, key);
        }
        found.ifPresentOrElse(session -> sessions.put(key, session), () -> sessions.invalidate(key));
        return found;
    }

    private Optional<BrowserSession> fromCopy(Digest key) {
        try {
            return copies.find(key)
                    .filter(copy -> copy.livesUntil(clock.instant().plus(SPARE)))
                    .map(copy -> session(copy.token(), copy.csrfHash()));
        } catch (TokenRefused refused) {
            return Optional.empty();
        }
    }

    private Optional<BrowserSession> fromAuth(String cookie, Digest key) {
        try {
            return exchange.exchange(new SessionExchange.Cookie(cookie))
                    .map(answer -> session(answer.accessToken(), answer.csrfHash()));
        } catch (HttpClientResponseException answer) {
            if (answer.getStatus().getCode() == UNAUTHORIZED) {
                return Optional.empty();
            }
            return stillGood(key, answer);
        } catch (HttpClientException away) {
            return stillGood(key, away);
        }
    }

    /** Auth is away: what is held goes on until its token ends. */
    private Optional<BrowserSession> stillGood(Digest key, HttpClientException away) {
        BrowserSession held = sessions.getIfPresent(key);
        Instant now = clock.instant();
        if (held == null || held.endsBefore(now)) {
            throw new IdentityUnavailable("Auth does not answer", away);
        }
        return Optional.of(held);
    }

    private BrowserSession session(String token, String csrfHash) {
        VerifiedToken verified = tokens.verifyNow(token);
        return new BrowserSession(token, verified, csrfHash);
    }

    CacheStats figures() {
        return sessions.stats();
    }

    @PreDestroy
    void stop() {
        flying.shutdownNow();
    }
}
