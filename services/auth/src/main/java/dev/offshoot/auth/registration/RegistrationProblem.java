package dev.offshoot.auth.registration;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum RegistrationProblem implements ProblemType {
    @Remedy("Ask somebody for an invitation.")
    REGISTRATION_CLOSED(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    RegistrationProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
