package dev.offshoot.auth.session;

import static dev.offshoot.identity.IdentityProblem.INVALID_TOKEN;
import static dev.offshoot.identity.IdentityProblem.SESSION_ENDED;

import dev.offshoot.auth.lock.KeyedLock;
import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.web.limit.RateLimiter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Exchanges a refresh token. The hot path is two statements without a transaction around them: one reads the session, one
 * writes its row and tells what the person may do.
 */
@Singleton
class RefreshSession {

    /** 30 a minute: whoever keeps this distance needs not be counted. */
    private static final Duration UNHURRIED = Duration.ofSeconds(2);

    private final SessionRepository sessions;
    private final RefreshTokens tokens;
    private final SessionIssue issue;
    private final ReuseResponse reuse;
    private final RateLimiter limits;
    private final InstantSource clock;
    private final KeyedLock running = new KeyedLock();

    RefreshSession(
            SessionRepository sessions,
            RefreshTokens tokens,
            SessionIssue issue,
            ReuseResponse reuse,
            RateLimiter limits,
            InstantSource clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.issue = issue;
        this.reuse = reuse;
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
        return switch (reuse.judge(session, token.generation())) {
            case ADVANCE -> advance(session).map(access -> answer(session, session.generation() + 1, access));
            case REPEAT -> Optional.of(repeat(session));
            case REPEAT_LATE -> {
                reuse.note(session, visitor);
                yield Optional.of(repeat(session));
            }
            case REUSED -> {
                reuse.endFamily(session, visitor);
                throw SESSION_ENDED.because("The session has ended");
            }
            case ENDED -> throw SESSION_ENDED.because("The session has ended");
            case FORGED -> throw forged(visitor);
        };
    }

    private Optional<Access> advance(Session session) {
        Instant now = clock.instant();
        if (session.lastUsedAt().plus(UNHURRIED).isAfter(now)) {
            limits.require("refresh", "30/min", session.uuid().toString());
        }
        return sessions.advance(session.key(), session.generation(), now, issue.idleEnd(session, now));
    }

    private TokenResponse repeat(Session session) {
        return answer(session, session.generation(), issue.access(session));
    }

    private TokenResponse answer(Session session, int generation, Access access) {
        return TokenResponse.of(issue.accessToken(session, access), tokens.issue(session, generation));
    }

    private RuntimeException forged(Visitor visitor) {
        limits.require("forged-refresh", "30/min", visitor.network());
        return INVALID_TOKEN.because("The refresh token is not valid");
    }
}
