package dev.offshoot.payments.invoice;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum InvoiceProblem implements ProblemType {
    INVOICE_NOT_FOUND;

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }
}
