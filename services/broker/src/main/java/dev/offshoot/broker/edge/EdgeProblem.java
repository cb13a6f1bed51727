package dev.offshoot.broker.edge;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How the edge refuses, before or instead of a service. */
public enum EdgeProblem implements ProblemType {
    @Remedy("Send a request as RFC 9112 writes it: one Host, one length, CRLF at each line's end.")
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    @Remedy("Send the path without dot segments, doubled slashes, or encoded slashes, letters and digits.")
    AMBIGUOUS_PATH(HttpStatus.BAD_REQUEST),
    @Remedy("Check the address; no service answers it.")
    NO_ROUTE(HttpStatus.NOT_FOUND),
    @Remedy("Use a method this address takes.")
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    @Remedy("Send the whole head within ten seconds.")
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT),
    @Remedy("Send a smaller body.")
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    @Remedy("Shorten the address.")
    URI_TOO_LONG(HttpStatus.REQUEST_URI_TOO_LONG),
    @Remedy("Send fewer or shorter header fields.")
    HEAD_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    @Remedy("Use another method.")
    METHOD_NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED),
    @Remedy("Speak HTTP/1.1.")
    HTTP_VERSION_NOT_SUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED),
    @Remedy("Call from a page of an allowed origin.")
    ORIGIN_NOT_ALLOWED(HttpStatus.FORBIDDEN),
    @Remedy("Send the session's CSRF value in X-CSRF-Token, from a page of an allowed origin.")
    CSRF(HttpStatus.FORBIDDEN),
    @Remedy("Wait as long as Retry-After says.")
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    @Remedy("Try again as soon as Retry-After says; the service is away.")
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    @Remedy("Try again as soon as Retry-After says; the service has too much to do.")
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    @Remedy("Try again; report the trace id if it stays.")
    BAD_ANSWER(HttpStatus.BAD_GATEWAY),
    @Remedy("Try again; the service did not answer in time.")
    DEADLINE_EXCEEDED(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    EdgeProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    Refusal refuse(String detail) {
        return new Refusal(this, detail);
    }
}
