package dev.offshoot.events.event;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum EventProblem implements ProblemType {
    EVENT_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    EventProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
