package dev.offshoot.events.checkin;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum CheckInProblem implements ProblemType {
    @Remedy("Send a new scanId for every scan.")
    SCAN_ID_IN_USE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    CheckInProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
