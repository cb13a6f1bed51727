package dev.offshoot.auth.password;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** What can be wrong with a password. */
public enum PasswordProblem implements ProblemType {
    @Remedy("Choose a longer or less common password; the detail says why this one is refused.")
    WEAK_PASSWORD(HttpStatus.BAD_REQUEST),
    @Remedy("Type the password that is valid now.")
    WRONG_PASSWORD(HttpStatus.FORBIDDEN),
    @Remedy("Wait as long as Retry-After says and try again.")
    BUSY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    PasswordProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
