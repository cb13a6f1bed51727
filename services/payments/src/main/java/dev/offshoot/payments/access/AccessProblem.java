package dev.offshoot.payments.access;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** What callers may not know of. */
enum AccessProblem implements ProblemType {
    @Remedy("Check the id; it may also be somebody else's payment.")
    PAYMENT_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    AccessProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
