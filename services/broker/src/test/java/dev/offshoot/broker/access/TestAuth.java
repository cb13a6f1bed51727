package dev.offshoot.broker.access;

import dev.offshoot.identity.Caller;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.token.AccessToken;
import dev.offshoot.identity.token.TokenRefused;
import dev.offshoot.identity.token.VerifiedToken;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.serde.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Auth as the edge meets it: tokens it issued, cookies it knows, and whether it answers at all. Redis is away. */
public final class TestAuth {

    public static final String CSRF = "csrf-of-ada";

    public final AtomicInteger exchanges = new AtomicInteger();
    public final AtomicInteger verifications = new AtomicInteger();
    public volatile boolean away;
    private final Map<String, VerifiedToken> issued = new ConcurrentHashMap<>();
    private final Map<String, UUID> cookies = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final Set<VerifiedToken> dead = ConcurrentHashMap.newKeySet();
    public final AccessTokens tokens = new AccessTokens(this::verify, this::recheck);
    public final BrowserSessions sessions = new BrowserSessions(
            tokens,
            new SessionCopies(Optional::empty, ObjectMapper.getDefault()),
            this::exchange,
            InstantSource.system());

    /** A new token of a person. */
    public String token(UUID person) {
        String token = "token-" + UUID.randomUUID();
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        Caller.Person caller =
                new Caller.Person(person, UUID.randomUUID(), 1, Set.of(), Set.of(), now, List.of("pwd"), null);
        issued.put(token, new VerifiedToken(new AccessToken(caller, "browser", now.plusSeconds(600)), "key"));
        return token;
    }

    /** A session of a person, whose CSRF value is {@link #CSRF}. */
    public String cookie(UUID person) {
        String cookie = "cookie-" + UUID.randomUUID();
        cookies.put(cookie, person);
        return cookie;
    }

    public void endSession(String cookie) {
        cookies.remove(cookie);
    }

    public void revoke(String token) {
        revoked.add(token);
        dead.add(issued.get(token));
    }

    public void revokeAll() {
        issued.keySet().forEach(this::revoke);
    }

    private VerifiedToken verify(String token) {
        verifications.incrementAndGet();
        if (away && issued.isEmpty()) {
            throw new IdentityUnavailable("no keys", null);
        }
        VerifiedToken known = issued.get(token);
        if (known == null || revoked.contains(token)) {
            throw new TokenRefused(
                    known == null ? IdentityProblem.INVALID_TOKEN : IdentityProblem.SESSION_ENDED, "bad");
        }
        return known;
    }

    private void recheck(VerifiedToken token) {
        if (dead.contains(token)) {
            throw new TokenRefused(IdentityProblem.SESSION_ENDED, "revoked");
        }
    }

    private Optional<SessionExchange.Exchanged> exchange(SessionExchange.Cookie cookie) {
        exchanges.incrementAndGet();
        if (away) {
            throw new HttpClientException("auth is away");
        }
        return Optional.ofNullable(cookies.get(cookie.cookie()))
                .map(person -> new SessionExchange.Exchanged(
                        token(person), Digest.of(CSRF).hex()));
    }
}
