package dev.offshoot.events.registration;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** Why a guest's link opens nothing. */
enum LinkProblem implements ProblemType {
    @Remedy("Check that the link was copied whole; a later mail may have replaced it.")
    LINK_UNKNOWN(HttpStatus.NOT_FOUND),
    @Remedy("Sign up again; the seat was not kept any longer.")
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
