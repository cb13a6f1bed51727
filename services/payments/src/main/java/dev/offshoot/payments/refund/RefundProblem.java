package dev.offshoot.payments.refund;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum RefundProblem implements ProblemType {
    @Remedy("Only a paid price goes back; an open payment is cancelled.")
    NOT_REFUNDABLE(HttpStatus.CONFLICT),
    @Remedy("Return money that came outside a provider by bank transfer.")
    NOT_REFUNDABLE_HERE(HttpStatus.CONFLICT),
    @Remedy("Ask for no more than maximum.")
    EXCEEDS_REFUNDABLE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    RefundProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
