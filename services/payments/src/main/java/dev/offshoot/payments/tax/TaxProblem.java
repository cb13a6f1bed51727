package dev.offshoot.payments.tax;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum TaxProblem implements ProblemType {
    @Remedy("Have finance enter the rate of that country and category.")
    TAX_NOT_CONFIGURED(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    TaxProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
