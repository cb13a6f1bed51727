package dev.offshoot.auth.session;

import dev.offshoot.auth.secret.Digests;
import dev.offshoot.auth.user.Users;
import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends the session a request came with, whichever way it shows itself. */
@Singleton
class SignOut {

    private final SessionRepository sessions;
    private final Sessions ending;
    private final CookieSessions cookies;
    private final Users users;

    SignOut(SessionRepository sessions, Sessions ending, CookieSessions cookies, Users users) {
        this.sessions = sessions;
        this.ending = ending;
        this.cookies = cookies;
        this.users = users;
    }

    @Transactional
    void bearer(Caller.Person caller) {
        sessions.findByUuid(caller.sessionId()).ifPresent(this::end);
    }

    /** The cookie alone is not enough: another site could make a browser send it. */
    @Transactional
    void cookie(String cookie, @Nullable String csrf) {
        Optional<Session> session = cookies.find(cookie);
        session.ifPresent(found -> {
            requireCsrf(found, csrf);
            end(found);
        });
    }

    private void end(Session session) {
        UUID user = users.byKey(session.userId()).uuid();
        ending.end(session, user, user.toString(), EndReason.SIGNED_OUT);
    }

    private static void requireCsrf(Session session, @Nullable String csrf) {
        String expected = session.csrfHash();
        if (csrf == null || expected == null || !Digests.same(expected, Digests.sha256(csrf))) {
            throw SessionProblem.CSRF.because("The header X-CSRF-Token does not belong to this session");
        }
    }
}
