package dev.offshoot.mail.mailbox;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum MailboxProblem implements ProblemType {
    MAIL_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    MailboxProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
