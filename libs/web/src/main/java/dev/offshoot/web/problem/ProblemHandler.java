package dev.offshoot.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers every exception that the framework has no handler of its own for. */
@Singleton
class ProblemHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        return problems.respond(request, failure);
    }
}
