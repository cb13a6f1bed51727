package dev.offshoot.auth.session;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The cookies of a browser session, and their attributes. */
@Singleton
public class SessionCookies {

    static final String SESSION = "__Host-offshoot";
    static final String CSRF = "__Host-offshoot-csrf";
    private static final String EVERYWHERE = "; Path=/; Secure; SameSite=Lax";
    private static final String HIDDEN = "; HttpOnly";

    private final SessionSettings settings;

    SessionCookies(SessionSettings settings) {
        this.settings = settings;
    }

    /** Remembered ones last as long as the session may, the others as long as the browser runs. */
    public <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, StartedSession started) {
        SessionCookie cookie = started.cookie();
        if (cookie == null) {
            return response;
        }
        String life = cookie.remember() ? maxAge(settings.absolute()) : "";
        return response.header(HttpHeaders.SET_COOKIE, SESSION + "=" + cookie.value() + EVERYWHERE + life + HIDDEN)
                .header(HttpHeaders.SET_COOKIE, CSRF + "=" + cookie.csrf() + EVERYWHERE + life);
    }

    public <T> MutableHttpResponse<T> clear(MutableHttpResponse<T> response) {
        String gone = maxAge(Duration.ZERO);
        return response.header(HttpHeaders.SET_COOKIE, SESSION + "=" + EVERYWHERE + gone + HIDDEN)
                .header(HttpHeaders.SET_COOKIE, CSRF + "=" + EVERYWHERE + gone);
    }

    static Optional<String> of(HttpRequest<?> request) {
        return request.getCookies().findCookie(SESSION).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    private static String maxAge(Duration life) {
        return "; Max-Age=" + life.toSeconds();
    }
}
