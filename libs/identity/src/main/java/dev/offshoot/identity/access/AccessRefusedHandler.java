package dev.offshoot.identity.access;

import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.problem.Problems;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Answers those whom the access rules refused: 401 with a challenge, or 403. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class AccessRefusedHandler implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {

    private final Problems problems;
    private final Challenge challenge;

    AccessRefusedHandler(Problems problems, Challenge challenge) {
        this.problems = problems;
        this.challenge = challenge;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        return problems.respond(request, problem(request, refused));
    }

    private ProblemException problem(HttpRequest<?> request, AuthorizationException refused) {
        if (!refused.isForbidden()) {
            return challenge.unauthorized(request);
        }
        return Refusal.of(request)
                .map(challenge::with)
                .orElseGet(() -> WebProblem.FORBIDDEN.because("The caller may not use this route"));
    }
}
