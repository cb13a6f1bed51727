package dev.offshoot.identity;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How a caller can be refused; beside {@code unauthorized} and {@code forbidden} the codes every service answers with. */
public enum IdentityProblem implements ProblemType {
    @Remedy("Sign in, or refresh the access token, and repeat the request.")
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED),
    @Remedy("Sign in again.")
    SESSION_ENDED(HttpStatus.UNAUTHORIZED),
    @Remedy("Refresh the access token, which then carries the present roles, and repeat the request.")
    TOKEN_OUTDATED(HttpStatus.UNAUTHORIZED),
    @Remedy("Confirm the session with the password, then repeat the request.")
    STEP_UP_REQUIRED(HttpStatus.UNAUTHORIZED),
    @Remedy("Send the UUID of a person who has an account.")
    UNKNOWN_USER(HttpStatus.BAD_REQUEST),
    @Remedy("Wait as long as Retry-After says and try again.")
    IDENTITY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    IdentityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
