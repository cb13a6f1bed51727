package dev.offshoot.auth.session;

import static dev.offshoot.identity.IdentityProblem.INVALID_TOKEN;
import static dev.offshoot.identity.IdentityProblem.SESSION_ENDED;

import dev.offshoot.auth.lock.KeyedLock;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.web.limit.RateLimiter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Exchanges a refresh token. The hot path reads the session, writes its row once and reads what the person may do; it runs
 * without a transaction around it.
 */
@Singleton
class RefreshSession {

    /** 30 a minute: whoever keeps this distance needs not be counted. */
    private static final Duration UNHURRIED = Duration.ofSeconds(2);

    private final SessionRepository sessions;
    private final RefreshTokens tokens;
    private final SessionIssue issue;
    private final ReuseResponse reuse;
    private final SessionSettings settings;
    private final RefreshSettings grace;
    private final RateLimiter limits;
    private final InstantSource clock;
    private final KeyedLock running = new KeyedLock();

    RefreshSession(
            SessionRepository sessions,
            RefreshTokens tokens,
            SessionIssue issue,
            ReuseResponse reuse,
            SessionSettings settings,
            RefreshSettings grace,
            RateLimiter limits,
            InstantSource clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.issue = issue;
        this.reuse = reuse;
        this.settings = settings;
        this.grace = grace;
        this.limits = limits;
        this.clock = clock;
    }

    TokenResponse refresh(String value, Visitor visitor) {
        RefreshToken token = tokens.parse(value).orElseThrow(() -> forged(visitor));
        return running.alone(token.sessionId(), () -> refresh(token, visitor));
    }

    private TokenResponse refresh(RefreshToken token, Visitor visitor) {
        Optional<TokenResponse> answer = Optional.empty();
        while (answer.isEmpty()) {
            Session session = sessions.findByUuid(token.sessionId())
                    .filter(found -> tokens.isGenuine(token, found))
                    .orElseThrow(() -> forged(visitor));
            answer = present(token, session, visitor);
        }
        return answer.get();
    }

    /** Empty when another request was faster: the session is judged again. */
    private Optional<TokenResponse> present(RefreshToken token, Session session, Visitor visitor) {
        return switch (session.judge(token.generation(), clock.instant(), grace)) {
            case ADVANCE -> advance(session) ? answer(session, session.generation() + 1) : Optional.empty();
            case REPEAT -> answer(session, session.generation());
            case REPEAT_LATE -> {
                reuse.note(session, visitor);
                yield answer(session, session.generation());
            }
            case REUSED -> {
                reuse.endFamily(session, visitor);
                throw SESSION_ENDED.because("The session has ended");
            }
            case ENDED -> throw SESSION_ENDED.because("The session has ended");
            case FORGED -> throw forged(visitor);
        };
    }

    private boolean advance(Session session) {
        Instant now = clock.instant();
        if (session.lastUsedAt().plus(UNHURRIED).isAfter(now)) {
            limits.require("refresh", "30/min", session.uuid().toString());
        }
        Instant idleEnd = settings.idleEnd(session.kind(), session.remember(), now);
        return sessions.advance(session.key(), session.generation(), now, idleEnd) == 1;
    }

    private Optional<TokenResponse> answer(Session session, int generation) {
        return Optional.of(TokenResponse.of(issue.accessToken(session), tokens.issue(session, generation)));
    }

    private RuntimeException forged(Visitor visitor) {
        limits.require("forged-refresh", "30/min", visitor.network());
        return INVALID_TOKEN.because("The refresh token is not valid");
    }
}
