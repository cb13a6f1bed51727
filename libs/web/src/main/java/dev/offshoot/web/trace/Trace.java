package dev.offshoot.web.trace;

import io.micronaut.http.HttpRequest;
import io.opentelemetry.api.trace.Span;

/** The trace that a request belongs to. */
public final class Trace {

    static final String ATTRIBUTE = "offshoot.traceId";

    private Trace() {}

    /** 32 hexadecimal digits; all zeros for a request that failed before it was read. */
    public static String idOf(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class)
                .orElseGet(() -> Span.current().getSpanContext().getTraceId());
    }
}
