package dev.offshoot.web.problem;

import static dev.offshoot.web.WebProblem.DEADLINE_EXCEEDED;
import static dev.offshoot.web.WebProblem.UNAVAILABLE;

import dev.offshoot.web.ProblemException;
import dev.offshoot.web.deadline.Deadline;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Other services that are slow or away. One that refuses what this service asked is this service's fault: 500. */
@Singleton
@Order(100)
class NeighbourFailures implements FailureTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(NeighbourFailures.class);

    @Override
    public Optional<ProblemException> translate(HttpRequest<?> request, Throwable failure) {
        return switch (failure) {
            case TimeoutException _ -> Optional.of(late());
            case ReadTimeoutException _
            when Deadline.current().filter(Deadline::isOver).isPresent() -> Optional.of(late());
            case HttpClientResponseException answer when answer.code() < 500 -> Optional.empty();
            case HttpClientException away -> Optional.of(away(away));
            default -> Optional.empty();
        };
    }

    private static ProblemException late() {
        return DEADLINE_EXCEEDED.because("There was not enough time to answer");
    }

    private static ProblemException away(HttpClientException failure) {
        LOG.warn("Another service did not answer: {}", failure.getMessage());
        return UNAVAILABLE
                .because("Another service that is needed for this does not answer")
                .withHeader("Retry-After", "5");
    }
}
