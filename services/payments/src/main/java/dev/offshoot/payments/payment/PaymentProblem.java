package dev.offshoot.payments.payment;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum PaymentProblem implements ProblemType {
    PAYMENT_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    PaymentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
