package dev.offshoot.payments.settlement;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum SettlementProblem implements ProblemType {
    @Remedy("This money is recorded; look for the payment that has it.")
    ALREADY_RECORDED(HttpStatus.CONFLICT),
    @Remedy("Record exactly the open amount.")
    AMOUNT_DIFFERS(HttpStatus.CONFLICT),
    @Remedy("Read the payment: nothing is to be paid any more.")
    NOT_OPEN(HttpStatus.CONFLICT),
    @Remedy("Complete the billing address, or settle without an invoice.")
    BILLING_INCOMPLETE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SettlementProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
