package dev.offshoot.events.right;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How a caller can be refused at an event. */
public enum AccessProblem implements ProblemType {
    @Remedy("Check the id; an event that is not public is shown to its team only.")
    EVENT_NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("Ask the event's owner for the right that the detail names.")
    RIGHT_REQUIRED(HttpStatus.FORBIDDEN),
    @Remedy("GET /api/events/rights names the categories you may create.")
    CREATION_NOT_ALLOWED(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    AccessProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
