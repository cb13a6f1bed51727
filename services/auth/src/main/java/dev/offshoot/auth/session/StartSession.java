package dev.offshoot.auth.session;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Begins sessions. Always makes new values, so nothing planted in a browser beforehand becomes a session. */
@Singleton
public class StartSession {

    private static final List<String> PASSWORD = List.of("pwd");

    private final SessionRepository repository;
    private final Sessions sessions;
    private final Users users;
    private final SessionIssue issue;
    private final SecurityEvents audit;
    private final InstantSource clock;

    StartSession(
            SessionRepository repository,
            Sessions sessions,
            Users users,
            SessionIssue issue,
            SecurityEvents audit,
            InstantSource clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.users = users;
        this.issue = issue;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person deactivated at the same moment is refused, or the session ends with the others. */
    @Transactional
    public StartedSession start(long userId, NewSession wanted) {
        users.noteSignIn(userId);
        User user = users.hold(userId);
        if (!user.isActive()) {
            throw SessionProblem.INVALID_CREDENTIALS.because("Address or password is wrong");
        }
        Instant now = clock.instant();
        SessionCookie cookie = wanted.delivery() == Delivery.COOKIE ? issue.cookie(wanted.remember()) : null;
        Session session = repository.save(issue.session(userId, wanted, cookie, PASSWORD, now));
        sessions.endBeyond(userId, user.uuid(), issue.mostPerUser());
        audit.record(SecurityEvent.by(user.uuid().toString(), SecurityEventType.SIGNED_IN, user.uuid())
                .in(session.uuid())
                .from(wanted.visitor()));
        return issue.started(user, session, cookie);
    }
}
