package dev.offshoot.auth.role;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How a change of roles can be refused. */
public enum RoleProblem implements ProblemType {
    @Remedy("Use the name of a role that exists.")
    UNKNOWN_ROLE(HttpStatus.BAD_REQUEST),
    @Remedy("Ask an administrator.")
    PROTECTED_ROLE(HttpStatus.FORBIDDEN),
    @Remedy("Ask somebody else: nobody changes their own roles.")
    OWN_ROLES(HttpStatus.FORBIDDEN),
    @Remedy("Make somebody else administrator first.")
    LAST_ADMINISTRATOR(HttpStatus.CONFLICT),
    @Remedy("Grant fewer roles: a token carries at most 20 roles and 40 permissions.")
    TOO_MANY(HttpStatus.CONFLICT),
    @Remedy("Choose another name.")
    ROLE_EXISTS(HttpStatus.CONFLICT);

    private final HttpStatus status;

    RoleProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
