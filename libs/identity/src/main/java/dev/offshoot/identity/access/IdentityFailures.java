package dev.offshoot.identity.access;

import dev.offshoot.identity.DirectoryUnavailable;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.problem.FailureTranslation;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Auth is silent where its answer is needed: 503, and when to come back. */
@Singleton
@Order(50)
class IdentityFailures implements FailureTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityFailures.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @Override
    public Optional<ProblemException> translate(HttpRequest<?> request, Throwable failure) {
        return switch (failure) {
            case IdentityUnavailable away -> Optional.of(unavailable(away));
            case DirectoryUnavailable away -> Optional.of(unavailable(away));
            default -> Optional.empty();
        };
    }

    private static ProblemException unavailable(RuntimeException away) {
        LOG.warn("Refused because auth does not answer: {}", away.getMessage());
        return IdentityProblem.IDENTITY_UNAVAILABLE
                .because("Who the request is about cannot be checked at the moment")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
