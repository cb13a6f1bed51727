package dev.offshoot.mail.webhook;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum WebhookProblem implements ProblemType {
    BAD_SIGNATURE(HttpStatus.UNAUTHORIZED),
    WEBHOOK_UNREADABLE(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    WebhookProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
