package dev.offshoot.events.guest;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum GuestProblem implements ProblemType {
    @Remedy("Check that the link was copied whole; a later mail may have replaced it.")
    LINK_UNKNOWN(HttpStatus.NOT_FOUND),
    @Remedy("Sign up again; the seat was not kept any longer.")
    LINK_EXPIRED(HttpStatus.GONE);

    private final HttpStatus status;

    GuestProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
