package dev.offshoot.broker.audit;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum AuditProblem implements ProblemType {
    @Remedy("End the impersonation; changes are made under one's own name.")
    NOT_WHILE_IMPERSONATING(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    AuditProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
