package dev.offshoot.auth.session;

import static dev.offshoot.identity.IdentityProblem.SESSION_ENDED;

import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.secret.Digests;
import dev.offshoot.auth.token.AccessToken;
import dev.offshoot.auth.token.AccessTokens;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Browser sessions: a cookie is swapped for an access token, from the session row, and a copy is left for the broker. */
@Singleton
class CookieSessions {

    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final SessionRepository sessions;
    private final CookieCopies copies;
    private final AccessTokens tokens;
    private final Roles roles;
    private final SessionSettings settings;
    private final InstantSource clock;

    CookieSessions(
            SessionRepository sessions,
            CookieCopies copies,
            AccessTokens tokens,
            Roles roles,
            SessionSettings settings,
            InstantSource clock) {
        this.sessions = sessions;
        this.copies = copies;
        this.tokens = tokens;
        this.roles = roles;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Session> find(String cookie) {
        Instant now = clock.instant();
        return sessions.findByCookie(Digests.sha256(cookie)).filter(session -> session.isLive(now));
    }

    ExchangeResponse exchange(String cookie) {
        Session session = find(cookie).orElseThrow(() -> SESSION_ENDED.because("The session has ended"));
        Instant now = clock.instant();
        Instant idleEnd = settings.idleEnd(session.kind(), session.remember(), now);
        sessions.touch(session.key(), now, idleEnd, now.minus(USE_NOTED));

        Access access = roles.access(session.userId());
        AccessToken token = tokens.person(access, session.proof());
        String csrfHash = Objects.requireNonNull(session.csrfHash(), "A browser session has a CSRF value");
        copies.put(
                Digests.sha256(cookie),
                new CookieCopy(
                        session.uuid(),
                        access.uuid(),
                        csrfHash,
                        token.value(),
                        token.expiresAt().getEpochSecond()),
                token.life());
        return new ExchangeResponse(token.value(), token.expiresIn(), session.uuid(), access.uuid(), csrfHash, idleEnd);
    }
}
