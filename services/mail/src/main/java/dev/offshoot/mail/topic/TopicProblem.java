package dev.offshoot.mail.topic;

import dev.offshoot.web.ProblemType;
import io.micronaut.http.HttpStatus;

enum TopicProblem implements ProblemType {
    TOPIC_NOT_FOUND(HttpStatus.NOT_FOUND),
    TOPIC_ESSENTIAL(HttpStatus.CONFLICT);

    private final HttpStatus status;

    TopicProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
