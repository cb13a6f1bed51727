package dev.offshoot.payments.closing;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum ClosingProblem implements ProblemType {
    @Remedy("Read the payment: it has ended in another way.")
    NOT_EDITABLE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ClosingProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
