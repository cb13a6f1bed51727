package dev.offshoot.events.event;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How something asked of an event can fail. */
public enum EventProblem implements ProblemType {
    @Remedy("Complete what errors names, then submit the event again.")
    INCOMPLETE(HttpStatus.CONFLICT),
    @Remedy("Read the event: its status does not allow this.")
    WRONG_STATE(HttpStatus.CONFLICT),
    @Remedy("Change or remove the team members that errors names first.")
    ROLE_NOT_ALLOWED(HttpStatus.CONFLICT),
    @Remedy("Cancel the event first, or wait until it has ended.")
    HAS_REGISTRATIONS(HttpStatus.CONFLICT),
    @Remedy("Let somebody else review the event.")
    OWN_EVENT(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    EventProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
