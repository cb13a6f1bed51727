package dev.offshoot.events.ticket;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum TicketProblem implements ProblemType {
    @Remedy("Tickets exist once the registration is confirmed.")
    NOT_CONFIRMED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    TicketProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
