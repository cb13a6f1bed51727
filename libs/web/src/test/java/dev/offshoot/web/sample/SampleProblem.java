package dev.offshoot.web.sample;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

public enum SampleProblem implements ProblemType {
    @Remedy("Place a new order.")
    ORDER_CLOSED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SampleProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
