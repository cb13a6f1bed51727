package dev.offshoot.payments.finance;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum FinanceProblem implements ProblemType {
    @Remedy("Narrow the filter; an export holds at most 100 000 rows")
    TOO_MANY_ROWS(HttpStatus.BAD_REQUEST),
    PAYMENT_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    FinanceProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
