package dev.offshoot.[=service].[=aggregate];

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum [=Aggregate]Problem implements ProblemType {
    [=AGGREGATE]_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    [=Aggregate]Problem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
