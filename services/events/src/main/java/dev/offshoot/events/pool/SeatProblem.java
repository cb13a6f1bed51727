package dev.offshoot.events.pool;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How a change of pools and ticket types can fail. */
public enum SeatProblem implements ProblemType {
    POOL_NOT_FOUND(HttpStatus.NOT_FOUND),
    TICKET_TYPE_NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("Choose a capacity of at least held, or cancel registrations first.")
    CAPACITY_BELOW_HELD(HttpStatus.CONFLICT),
    @Remedy("Take the pool out of the ticket types that use it first.")
    POOL_IN_USE(HttpStatus.CONFLICT),
    @Remedy("Close the type, and make another one.")
    TYPE_IN_USE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SeatProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
