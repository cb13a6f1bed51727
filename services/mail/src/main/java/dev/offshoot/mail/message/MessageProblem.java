package dev.offshoot.mail.message;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum MessageProblem implements ProblemType {
    MESSAGE_NOT_FOUND(HttpStatus.NOT_FOUND),
    TEMPLATE_UNKNOWN(HttpStatus.NOT_FOUND),
    TEMPLATE_NOT_YOURS(HttpStatus.FORBIDDEN),
    TYPED_ADDRESS_NOT_ALLOWED(HttpStatus.FORBIDDEN),
    MESSAGE_INVALID(HttpStatus.BAD_REQUEST),
    NOTHING_TO_CANCEL(HttpStatus.CONFLICT);

    private final HttpStatus status;

    MessageProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
