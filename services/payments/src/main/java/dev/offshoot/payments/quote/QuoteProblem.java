package dev.offshoot.payments.quote;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum QuoteProblem implements ProblemType {
    @Remedy("Try again once finance has entered the day's rate, or ask in the currency of the books.")
    NO_RATE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    QuoteProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
