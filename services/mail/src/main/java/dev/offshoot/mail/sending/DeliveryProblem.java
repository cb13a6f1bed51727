package dev.offshoot.mail.sending;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum DeliveryProblem implements ProblemType {
    DELIVERY_NOT_FOUND(HttpStatus.NOT_FOUND),
    DELIVERY_NOT_FINAL(HttpStatus.CONFLICT),
    SECRETS_GONE(HttpStatus.CONFLICT),
    CONTENT_REDACTED(HttpStatus.GONE);

    private final HttpStatus status;

    DeliveryProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
