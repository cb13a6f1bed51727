package dev.offshoot.messaging.deadletter;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum DeadLetterProblem implements ProblemType {
    DEAD_LETTER_NOT_FOUND(HttpStatus.NOT_FOUND),
    DEAD_LETTER_DROPPED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    DeadLetterProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
