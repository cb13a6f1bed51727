package dev.offshoot.identity.access;

import dev.offshoot.web.ProblemException;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Carries the reason of a refusal from where it is found to the answer. */
public final class Refusal {

    private static final String ATTRIBUTE = "offshoot.identity.refusal";

    private Refusal() {}

    public static void leave(HttpRequest<?> request, ProblemException reason) {
        request.setAttribute(ATTRIBUTE, reason);
    }

    static Optional<ProblemException> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, ProblemException.class);
    }
}
