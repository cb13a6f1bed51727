package dev.offshoot.payments.signal;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum SignalProblem implements ProblemType {
    @Remedy("Sign the raw body with the webhook's current secret, and send it within five minutes.")
    BAD_SIGNATURE(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    SignalProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
