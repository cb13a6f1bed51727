package dev.offshoot.mail.unsubscribe;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum UnsubscribeProblem implements ProblemType {
    LINK_UNKNOWN(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    UnsubscribeProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
