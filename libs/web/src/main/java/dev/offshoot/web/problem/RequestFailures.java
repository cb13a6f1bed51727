package dev.offshoot.web.problem;

import static dev.offshoot.web.WebProblem.BODY_TOO_LARGE;
import static dev.offshoot.web.WebProblem.INVALID_REQUEST;
import static dev.offshoot.web.WebProblem.MALFORMED_JSON;
import static dev.offshoot.web.WebProblem.METHOD_NOT_ALLOWED;
import static dev.offshoot.web.WebProblem.UNSUPPORTED_MEDIA_TYPE;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.http.server.exceptions.UnsupportedMediaException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Requests that cannot be understood. */
@Singleton
class RequestFailures implements FailureTranslation {

    @Override
    public Optional<ProblemException> translate(HttpRequest<?> request, Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case ProblemException problem -> problem;
                    case ConstraintViolationException invalid -> Violations.problem(invalid);
                    case ConversionErrorException conversion -> malformed(conversion.getArgument());
                    case UnsatisfiedRouteException missing -> missing(missing.getArgument());
                    case UnsatisfiedArgumentException missing -> missing(missing.getArgument());
                    case JsonSyntaxException _ -> MALFORMED_JSON.because("The body is not valid JSON");
                    case URISyntaxException _ -> INVALID_REQUEST.because("Malformed address");
                    case ContentLengthExceededException _ -> tooLarge();
                    case BufferLengthExceededException _ -> tooLarge();
                    case NotAllowedException method -> notAllowed(method);
                    case UnsupportedMediaException media -> unsupported(media);
                    case HttpStatusException status ->
                        StatusProblem.of(status.getStatus()).because(StatusProblem.sentence(status.getStatus()));
                    default -> null;
                });
    }

    private static ProblemException malformed(Argument<?> argument) {
        if (argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
            return inconsistent();
        }
        String sentence = ExpectedFormat.of(argument.getType());
        return INVALID_REQUEST
                .because("Malformed request")
                .withErrors(List.of(new FieldError(argument.getName(), "malformed", sentence)));
    }

    /** Each field was right before it was bound, so the record refused their combination. */
    private static ProblemException inconsistent() {
        return INVALID_REQUEST
                .because("The fields contradict each other")
                .withErrors(List.of(new FieldError("", "inconsistent", "The fields contradict each other")));
    }

    private static ProblemException missing(Argument<?> argument) {
        return INVALID_REQUEST
                .because("Malformed request")
                .withErrors(List.of(new FieldError(argument.getName(), "required", "Is missing")));
    }

    private static ProblemException tooLarge() {
        return BODY_TOO_LARGE.because(StatusProblem.sentence(BODY_TOO_LARGE.status()));
    }

    private static ProblemException notAllowed(NotAllowedException method) {
        String allowed = String.join(", ", new TreeSet<>(method.getAllowedMethods()));
        return METHOD_NOT_ALLOWED
                .because("Only " + allowed + " is possible here")
                .withHeader("Allow", allowed);
    }

    private static ProblemException unsupported(UnsupportedMediaException media) {
        String accepted = String.join(", ", new TreeSet<>(media.getAcceptableContentTypes()));
        return UNSUPPORTED_MEDIA_TYPE.because("Only " + accepted + " is read here");
    }
}
