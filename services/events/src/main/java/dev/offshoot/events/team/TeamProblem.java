package dev.offshoot.events.team;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How something asked of a team can fail. */
enum TeamProblem implements ProblemType {
    @Remedy("Read the team of the event again; the member may have been removed.")
    MEMBER_NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("Read the team and send its present members in the order you want.")
    TEAM_CHANGED(HttpStatus.CONFLICT),
    @Remedy("Remove somebody first.")
    TEAM_FULL(HttpStatus.CONFLICT),
    @Remedy("Keep the one row this person has in this role.")
    ALREADY_IN_ROLE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    TeamProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
