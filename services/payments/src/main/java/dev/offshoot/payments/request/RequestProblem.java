package dev.offshoot.payments.request;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum RequestProblem implements ProblemType {
    @Remedy("Ask for one of the purposes your service is listed with.")
    PURPOSE_NOT_ALLOWED(HttpStatus.FORBIDDEN),
    @Remedy("Have your service listed under offshoot.payments.requesters.")
    REQUESTER_NOT_LISTED(HttpStatus.FORBIDDEN),
    @Remedy("Use the payment named in paymentId, or another reference.")
    REFERENCE_TAKEN(HttpStatus.CONFLICT),
    @Remedy("Choose another paymentId, or leave it out.")
    PAYMENT_ID_TAKEN(HttpStatus.CONFLICT),
    @Remedy("Read the payment: it can be changed no more.")
    NOT_EDITABLE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    RequestProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
