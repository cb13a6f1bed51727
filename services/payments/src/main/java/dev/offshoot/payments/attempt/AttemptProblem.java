package dev.offshoot.payments.attempt;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** Why a session cannot be opened or ended. */
public enum AttemptProblem implements ProblemType {
    @Remedy("Read the payment again: its money has arrived.")
    ALREADY_PAID(HttpStatus.CONFLICT),
    @Remedy("Wait for the provider to tell how the running payment ends.")
    IN_PROGRESS(HttpStatus.CONFLICT),
    @Remedy("Nothing can be paid any more; ask for a new payment.")
    NOT_PAYABLE(HttpStatus.CONFLICT),
    @Remedy("Complete the billing address first.")
    BILLING_INCOMPLETE(HttpStatus.CONFLICT),
    @Remedy("Try again in a moment.")
    PROVIDER_SILENT(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    AttemptProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
