package dev.offshoot.web.problem;

import dev.offshoot.web.ProblemException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives the framework's own error answers the same body; its texts, which name classes and types, stay inside. */
@Primary
@Singleton
class ProblemErrorResponses implements ErrorResponseProcessor<Problem> {

    private final Problems problems;

    ProblemErrorResponses(Problems problems) {
        this.problems = problems;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        HttpRequest<?> request = context.getRequest();
        HttpStatus status = base.getStatus();
        Optional<Throwable> cause = context.getRootCause();
        Optional<ProblemException> known = cause.flatMap(failure -> problems.translate(request, failure));
        MutableHttpResponse<Problem> response = known.map(problem -> problems.respond(request, problem))
                .orElseGet(() -> ofStatus(request, status, cause));
        base.getHeaders().getAll(HttpHeaders.ALLOW).forEach(allow -> response.header(HttpHeaders.ALLOW, allow));
        return response;
    }

    private MutableHttpResponse<Problem> ofStatus(
            HttpRequest<?> request, HttpStatus status, Optional<Throwable> cause) {
        if (status == HttpStatus.INTERNAL_SERVER_ERROR && cause.isPresent()) {
            return problems.respond(request, cause.get());
        }
        return problems.respond(request, StatusProblem.of(status).because(StatusProblem.sentence(status)));
    }
}
