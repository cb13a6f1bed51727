package dev.offshoot.mail.template;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

/** How requests about templates fail. */
enum TemplateProblem implements ProblemType {
    TEMPLATE_NOT_FOUND(HttpStatus.NOT_FOUND),
    VERSION_NOT_FOUND(HttpStatus.NOT_FOUND),
    VERSION_NOT_PUBLISHED(HttpStatus.CONFLICT),
    BAD_PARAMETERS(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    TemplateProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
