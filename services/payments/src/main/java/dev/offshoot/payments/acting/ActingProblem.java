package dev.offshoot.payments.acting;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

enum ActingProblem implements ProblemType {
    @Remedy("Money moves and exports are made in one's own name; end acting for somebody first")
    ACTING_FOR_SOMEBODY;

    @Override
    public HttpStatus status() {
        return HttpStatus.FORBIDDEN;
    }
}
