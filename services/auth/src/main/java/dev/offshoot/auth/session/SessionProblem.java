package dev.offshoot.auth.session;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How a sign-in or a session can be refused, beside what every service answers. */
public enum SessionProblem implements ProblemType {
    @Remedy("Check address and password; set a new password by mail if it is lost.")
    INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    @Remedy("Send the request from a page of this platform.")
    CROSS_SITE(HttpStatus.FORBIDDEN),
    @Remedy("Send the value of the cookie __Host-offshoot-csrf in the header X-CSRF-Token.")
    CSRF(HttpStatus.FORBIDDEN),
    @Remedy("Check the session's id.")
    SESSION_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    SessionProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
