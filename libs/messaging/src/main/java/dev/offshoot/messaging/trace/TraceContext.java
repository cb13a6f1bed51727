package dev.offshoot.messaging.trace;

import com.google.errorprone.annotations.MustBeClosed;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Reads and restores the trace that a piece of work belongs to. */
public final class TraceContext {

    private static final String MDC_TRACE_ID = "traceId";
    private static final int TRACE_ID_START = 3;
    private static final int SPAN_ID_START = TRACE_ID_START + TraceId.getLength() + 1;
    private static final int FLAGS_START = SPAN_ID_START + SpanId.getLength() + 1;
    private static final int LENGTH = FLAGS_START + 2;

    private TraceContext() {}

    /** The traceparent of the running span, else of the trace the log names, else of a new one. */
    public static String current() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return traceparent(span);
        }
        String logged = MDC.get(MDC_TRACE_ID);
        String traceId = logged != null && TraceId.isValid(logged) ? logged : newTraceId();
        return traceparent(traceId, SpanId.fromLong(nonZero()), TraceFlags.getSampled());
    }

    /** Makes the trace current for OpenTelemetry and the log until the scope closes. */
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // The scope returned closes it.
    public static Scope restore(@Nullable String traceparent) {
        SpanContext remote = parse(traceparent);
        Scope scope = Context.current().with(Span.wrap(remote)).makeCurrent();
        String before = MDC.get(MDC_TRACE_ID);
        MDC.put(MDC_TRACE_ID, remote.isValid() ? remote.getTraceId() : newTraceId());
        return () -> {
            scope.close();
            if (before == null) {
                MDC.remove(MDC_TRACE_ID);
            } else {
                MDC.put(MDC_TRACE_ID, before);
            }
        };
    }

    static SpanContext parse(@Nullable String traceparent) {
        if (traceparent == null || traceparent.length() < LENGTH) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                traceparent.substring(TRACE_ID_START, SPAN_ID_START - 1),
                traceparent.substring(SPAN_ID_START, FLAGS_START - 1),
                traceparent.endsWith("1") ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                TraceState.getDefault());
    }

    static String traceparent(SpanContext span) {
        return traceparent(span.getTraceId(), span.getSpanId(), span.getTraceFlags());
    }

    private static String traceparent(String traceId, String spanId, TraceFlags flags) {
        return "00-" + traceId + "-" + spanId + "-" + flags.asHex();
    }

    private static String newTraceId() {
        return TraceId.fromLongs(nonZero(), nonZero());
    }

    private static long nonZero() {
        return ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + 1;
    }
}
