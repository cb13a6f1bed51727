package dev.offshoot.web;

import io.micronaut.http.HttpStatus;

/** The failures every service shares. */
public enum WebProblem implements ProblemType {
    @Remedy("Send JSON that parses; the detail names line and column.")
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    @Remedy("Correct every field named in errors and send the request again.")
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    @Remedy("Start the list again without a cursor.")
    INVALID_CURSOR(HttpStatus.BAD_REQUEST),
    @Remedy("Send one Idempotency-Key of 1 to 255 visible ASCII characters.")
    INVALID_IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST),
    @Remedy("Sign in and send the access token.")
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    @Remedy("Ask for the permission the route needs.")
    FORBIDDEN(HttpStatus.FORBIDDEN),
    @Remedy("Check the address; it may also be something this caller may not see.")
    NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("Use one of the methods in the Allow header.")
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    @Remedy("Accept application/json.")
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    @Remedy("Read the current state and decide again.")
    CONFLICT(HttpStatus.CONFLICT),
    @Remedy("Choose another value, or use what exists.")
    ALREADY_EXISTS(HttpStatus.CONFLICT),
    @Remedy("Read the resource again and repeat the change on its current state.")
    CHANGED_MEANWHILE(HttpStatus.CONFLICT),
    @Remedy("Wait as long as Retry-After says and repeat the request with the same key.")
    IDEMPOTENCY_KEY_IN_USE(HttpStatus.CONFLICT),
    @Remedy("Read the resource again and repeat the change with its new ETag.")
    STALE(HttpStatus.PRECONDITION_FAILED),
    @Remedy("Send less.")
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    @Remedy("Send the content type named in the detail.")
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    @Remedy("Use a new Idempotency-Key for a new request.")
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY),
    @Remedy("Send If-Match with the ETag of the state you read.")
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    @Remedy("Wait as long as Retry-After says.")
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    @Remedy("Report the trace id to whoever runs the platform.")
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    @Remedy("Wait as long as Retry-After says and try again.")
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    @Remedy("Try again, with more time if you set the deadline.")
    DEADLINE_EXCEEDED(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    WebProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
