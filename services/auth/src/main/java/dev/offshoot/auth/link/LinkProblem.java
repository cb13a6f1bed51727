package dev.offshoot.auth.link;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** Why a link opens nothing. */
public enum LinkProblem implements ProblemType {
    @Remedy("Use the link of the mail, unchanged.")
    LINK_NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("Ask for a new link if you need one.")
    LINK_USED(HttpStatus.GONE),
    @Remedy("Ask for a new link.")
    LINK_EXPIRED(HttpStatus.GONE);

    private final HttpStatus status;

    LinkProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
