package dev.offshoot.web.problem;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.WebProblem;
import io.micronaut.http.HttpStatus;

/** A failure known by its status alone, such as one thrown by the framework. */
record StatusProblem(HttpStatus status) implements ProblemType {

    static ProblemType of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> WebProblem.INVALID_REQUEST;
            case UNAUTHORIZED -> WebProblem.UNAUTHORIZED;
            case FORBIDDEN -> WebProblem.FORBIDDEN;
            case NOT_FOUND -> WebProblem.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> WebProblem.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> WebProblem.NOT_ACCEPTABLE;
            case CONFLICT -> WebProblem.CONFLICT;
            case PRECONDITION_FAILED -> WebProblem.STALE;
            case REQUEST_ENTITY_TOO_LARGE -> WebProblem.BODY_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> WebProblem.UNSUPPORTED_MEDIA_TYPE;
            case PRECONDITION_REQUIRED -> WebProblem.PRECONDITION_REQUIRED;
            case TOO_MANY_REQUESTS -> WebProblem.TOO_MANY_REQUESTS;
            case INTERNAL_SERVER_ERROR -> WebProblem.INTERNAL_ERROR;
            case SERVICE_UNAVAILABLE -> WebProblem.UNAVAILABLE;
            case GATEWAY_TIMEOUT -> WebProblem.DEADLINE_EXCEEDED;
            default -> new StatusProblem(status);
        };
    }

    static String sentence(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Malformed request";
            case NOT_FOUND -> "Nothing is here for this caller";
            case METHOD_NOT_ALLOWED -> "The method is not one this address knows";
            case NOT_ACCEPTABLE -> "None of the accepted content types can be produced";
            case REQUEST_ENTITY_TOO_LARGE -> "The body is larger than this address takes";
            case UNSUPPORTED_MEDIA_TYPE -> "The content type is not one this address reads";
            default -> status.getReason();
        };
    }

    @Override
    public String name() {
        return status.name();
    }
}
