package dev.offshoot.auth.user;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How a change of a person can fail. */
public enum UserProblem implements ProblemType {
    @Remedy("Check the UUID.")
    USER_NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("Read the account again; its state does not allow this.")
    USER_STATE(HttpStatus.CONFLICT),
    @Remedy("Use another UUID, or none.")
    ID_TAKEN(HttpStatus.CONFLICT);

    private final HttpStatus status;

    UserProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
