package dev.offshoot.web.trace;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.annotation.PreMatching;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/** Continues the caller's trace or begins one, before anything else sees the request. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class TraceFilter implements Ordered {

    private static final String SPAN = "offshoot.span";
    private static final String RESPONSE_HEADER = "Trace-Id";

    private final Tracer tracer;

    TraceFilter(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }

    @PreMatching
    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        Span span = span(request);
        String traceId = span.getSpanContext().getTraceId();
        request.setAttribute(Trace.ATTRIBUTE, traceId);
        request.setAttribute(SPAN, span);
        context.add(new CurrentSpan(span));
        context.add(new LogField("traceId", traceId));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(SPAN, Span.class).ifPresent(span -> end(request, response, span));
    }

    private static void end(HttpRequest<?> request, MutableHttpResponse<?> response, Span span) {
        response.header(RESPONSE_HEADER, span.getSpanContext().getTraceId());
        if (span.isRecording()) {
            span.updateName(request.getMethodName() + " " + Routes.templateOf(request));
            span.setAttribute("http.response.status_code", response.code());
            span.setStatus(response.code() >= 500 ? StatusCode.ERROR : StatusCode.UNSET);
        }
        span.end();
    }

    private Span span(HttpRequest<?> request) {
        SpanBuilder builder = tracer.spanBuilder(request.getMethodName()).setSpanKind(SpanKind.SERVER);
        request.getHeaders()
                .getFirst(Traceparent.HEADER)
                .flatMap(Traceparent::parse)
                .ifPresent(parent -> builder.setParent(Context.root().with(Span.wrap(parent))));
        Span span = builder.startSpan();
        return span.getSpanContext().isValid() ? span : Span.wrap(Traceparent.begin());
    }
}
