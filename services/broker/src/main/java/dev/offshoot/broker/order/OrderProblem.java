package dev.offshoot.broker.order;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum OrderProblem implements ProblemType {
    @Remedy("Take the service and an address host:port from /api/broker/services.")
    INSTANCE_NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("Let another instance serve first, or send ?force=true.")
    LAST_INSTANCE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    OrderProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
