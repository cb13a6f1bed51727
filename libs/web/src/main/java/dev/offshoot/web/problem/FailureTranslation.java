package dev.offshoot.web.problem;

import dev.offshoot.web.ProblemException;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Says which problem an exception is. Every bean of this type is asked, by order; whatever nobody knows is a 500. */
public interface FailureTranslation {

    Optional<ProblemException> translate(HttpRequest<?> request, Throwable failure);
}
