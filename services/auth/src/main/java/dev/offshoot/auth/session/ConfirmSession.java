package dev.offshoot.auth.session;

import static dev.offshoot.identity.IdentityProblem.SESSION_ENDED;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.secret.Digests;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.visitor.Visitor;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Makes a session fresh again, once its person has proved themself. A browser's cookie is replaced. */
@Singleton
public class ConfirmSession {

    private final SessionRepository sessions;
    private final CookieCopies copies;
    private final SessionIssue issue;
    private final SecurityEvents audit;
    private final InstantSource clock;

    ConfirmSession(
            SessionRepository sessions,
            CookieCopies copies,
            SessionIssue issue,
            SecurityEvents audit,
            InstantSource clock) {
        this.sessions = sessions;
        this.copies = copies;
        this.issue = issue;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public StartedSession confirm(User user, UUID sessionId, Visitor visitor) {
        Session session = find(sessionId);
        if (sessions.confirm(session.key(), clock.instant()) == 0) {
            throw SESSION_ENDED.because("The session has ended");
        }
        SessionCookie cookie = session.kind() == SessionKind.BROWSER ? replaceCookie(session) : null;
        audit.record(SecurityEvent.by(user.uuid().toString(), SecurityEventType.SESSION_CONFIRMED, user.uuid())
                .in(sessionId)
                .from(visitor));
        return issue.started(user, find(sessionId), cookie);
    }

    private SessionCookie replaceCookie(Session session) {
        SessionCookie cookie = issue.cookie(session.remember());
        sessions.replaceCookie(session.key(), Digests.sha256(cookie.value()), Digests.sha256(cookie.csrf()));
        String former = session.cookieHash();
        if (former != null) {
            copies.remove(former);
        }
        return cookie;
    }

    private Session find(UUID sessionId) {
        return sessions.findByUuid(sessionId).orElseThrow(() -> SESSION_ENDED.because("The session has ended"));
    }
}
