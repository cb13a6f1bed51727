package dev.offshoot.broker.routing;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum RoutingProblem implements ProblemType {
    @Remedy("Correct every fault named in errors; each has a JSON pointer into the document.")
    INVALID_ROUTING(HttpStatus.BAD_REQUEST),
    @Remedy("Choose a number from the list of routings.")
    ROUTING_NOT_FOUND(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    RoutingProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
