package dev.offshoot.auth.person;

import dev.offshoot.auth.session.SessionCookies;
import dev.offshoot.auth.session.StartedSession;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Hands a new session to its holder. */
@Singleton
public class SessionAnswer {

    private final Persons persons;
    private final SessionCookies cookies;

    SessionAnswer(Persons persons, SessionCookies cookies) {
        this.persons = persons;
        this.cookies = cookies;
    }

    public SessionResponse body(StartedSession started) {
        boolean app = started.refreshToken() != null;
        return new SessionResponse(
                started.session(),
                persons.describe(started.user(), started.access(), started.session()),
                app ? started.token().value() : null,
                app ? started.token().expiresIn() : null,
                started.refreshToken());
    }

    public <T> MutableHttpResponse<T> withCookies(MutableHttpResponse<T> response, StartedSession started) {
        return cookies.set(response, started);
    }
}
