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
import org.jspecify.annotations.Nullable;

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

    /** Every other session of the person ends with it. */
    @Transactional
    public StartedSession startInsteadOfAll(User user, EndReason reason, NewSession wanted) {
        sessions.endAll(user.key(), user.uuid(), user.uuid().toString(), reason);
        return start(user.key(), user.history().lastSignInAt(), wanted);
    }

    /**
     * A person deactivated at the same moment is refused, or the session ends with the others.
     *
     * @param lastSignInAt as far as it is known
     */
    @Transactional
    public StartedSession start(long userId, @Nullable Instant lastSignInAt, NewSession wanted) {
        users.noteSignIn(userId, lastSignInAt);
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
