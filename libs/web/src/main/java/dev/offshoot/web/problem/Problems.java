package dev.offshoot.web.problem;

import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.trace.Trace;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes failures as problem+json. */
@Singleton
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application/problem+json", "json");

    private final List<FailureTranslation> translations;

    Problems(List<FailureTranslation> translations) {
        this.translations = translations;
    }

    /** The answer to a request that failed. Unknown failures are logged and tell the client nothing but the trace id. */
    public MutableHttpResponse<Problem> respond(HttpRequest<?> request, Throwable failure) {
        return respond(request, translate(request, failure).orElseGet(() -> unknown(request, failure)));
    }

    public MutableHttpResponse<Problem> respond(HttpRequest<?> request, ProblemException failure) {
        MutableHttpResponse<Problem> response =
                HttpResponse.<Problem>status(failure.type().status()).contentType(PROBLEM_JSON);
        failure.headers().forEach(response::header);
        if (failure.type().status() == HttpStatus.UNAUTHORIZED
                && !response.getHeaders().contains(HttpHeaders.WWW_AUTHENTICATE)) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return request.getMethod() == HttpMethod.HEAD ? response : response.body(body(request, failure));
    }

    Optional<ProblemException> translate(HttpRequest<?> request, Throwable failure) {
        return translations.stream()
                .flatMap(translation -> translation.translate(request, failure).stream())
                .findFirst();
    }

    private static Problem body(HttpRequest<?> request, ProblemException failure) {
        return Problem.of(failure, request.getPath(), Trace.idOf(request));
    }

    private static ProblemException unknown(HttpRequest<?> request, Throwable failure) {
        if (failure instanceof ClosedChannelException) {
            LOG.debug("The client left before it was answered");
        } else {
            LOG.error("Request {} failed", Trace.idOf(request), failure);
        }
        return WebProblem.INTERNAL_ERROR.because("Something failed here; the trace id leads to it");
    }
}
