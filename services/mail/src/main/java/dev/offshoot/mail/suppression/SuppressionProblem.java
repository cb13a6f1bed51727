package dev.offshoot.mail.suppression;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum SuppressionProblem implements ProblemType {
    SUPPRESSION_NOT_FOUND(HttpStatus.NOT_FOUND),
    TOPIC_UNKNOWN(HttpStatus.BAD_REQUEST),
    ALREADY_SUPPRESSED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SuppressionProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
