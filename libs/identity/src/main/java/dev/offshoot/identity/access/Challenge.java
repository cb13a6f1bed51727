package dev.offshoot.identity.access;

import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.IdentitySettings;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.ProblemType;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** The {@code WWW-Authenticate} header that belongs to a 401 (RFC 6750, RFC 9470). */
@Singleton
class Challenge {

    private static final String HEADER = HttpHeaders.WWW_AUTHENTICATE;

    private final IdentitySettings settings;

    Challenge(IdentitySettings settings) {
        this.settings = settings;
    }

    /** The 401 for a caller who is nobody to us: without a token, or with one that was refused. */
    ProblemException unauthorized(HttpRequest<?> request) {
        return Refusal.of(request).map(this::with).orElseGet(() -> withoutReason(request));
    }

    ProblemException with(ProblemException reason) {
        ProblemType type = reason.type();
        if (type == IdentityProblem.STEP_UP_REQUIRED) {
            return reason.withHeader(
                    HEADER,
                    "Bearer error=\"insufficient_user_authentication\", max_age="
                            + settings.fresh().toSeconds());
        }
        String code = Problem.codeOf(type);
        return reason.withHeader(HEADER, "Bearer error=\"invalid_token\", error_description=\"" + code + "\"");
    }

    private ProblemException withoutReason(HttpRequest<?> request) {
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return with(IdentityProblem.INVALID_TOKEN.because("The access token is not genuine"));
        }
        return WebProblem.UNAUTHORIZED
                .because("This route needs an access token in the Authorization header")
                .withHeader(HEADER, "Bearer");
    }
}
