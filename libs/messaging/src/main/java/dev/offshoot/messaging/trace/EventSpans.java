package dev.offshoot.messaging.trace;

import dev.offshoot.messaging.Envelope;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * The spans of an event on its way: appended to the outbox, sent to the exchange, handled from the inbox, each in the
 * trace of the one before. Without a collector none is made, and the trace is passed on all the same.
 */
@Singleton
public class EventSpans {

    private static final String DESTINATION = "messaging.destination.name";
    private static final String MESSAGE_ID = "messaging.message.id";

    private final Tracer tracer;
    private final boolean recording;

    EventSpans(OpenTelemetry telemetry, Tracer tracer) {
        this.tracer = tracer;
        this.recording = !telemetry.equals(OpenTelemetry.noop());
    }

    /** @return the traceparent that the event carries from here on */
    public String appended(UUID event, String type) {
        if (!recording) {
            return TraceContext.current();
        }
        Span span = span("append " + type, SpanKind.PRODUCER)
                .setAttribute(MESSAGE_ID, event.toString())
                .startSpan();
        span.end();
        return TraceContext.traceparent(span.getSpanContext());
    }

    /** Begins a span for each event; they end when the batch is confirmed, or in error when it is not. */
    public Sending sending(String exchange, List<Envelope> events) {
        return new Sending(
                recording ? events.stream().map(event -> send(exchange, event)).toList() : List.of());
    }

    /** Runs the work in the trace of the event, as a span of its own. */
    public void handling(Envelope event, String handler, Runnable work) {
        try (Scope _ = TraceContext.restore(event.traceparent())) {
            Span span = recording
                    ? span("handle " + event.type(), SpanKind.CONSUMER)
                            .setAttribute(MESSAGE_ID, event.id().toString())
                            .setAttribute("offshoot.handler", handler)
                            .startSpan()
                    : Span.current();
            try (Scope _ = span.makeCurrent()) {
                work.run();
            } catch (RuntimeException | Error failed) {
                fail(span, failed);
                throw failed;
            } finally {
                end(span);
            }
        }
    }

    private Span send(String exchange, Envelope event) {
        return span("send " + event.type(), SpanKind.CLIENT)
                .setParent(Context.root().with(Span.wrap(TraceContext.parse(event.traceparent()))))
                .setAttribute(DESTINATION, exchange)
                .setAttribute(MESSAGE_ID, event.id().toString())
                .startSpan();
    }

    private SpanBuilder span(String name, SpanKind kind) {
        return tracer.spanBuilder(name).setSpanKind(kind).setAttribute("messaging.system", "rabbitmq");
    }

    private void end(Span span) {
        if (recording) {
            span.end();
        }
    }

    /** The class alone: a message may repeat what the event kept sealed. */
    private static void fail(Span span, Throwable failed) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute("error.type", failed.getClass().getName());
    }

    /** The spans of one batch. */
    public static final class Sending implements AutoCloseable {

        private final List<Span> spans;
        private boolean confirmed;

        private Sending(List<Span> spans) {
            this.spans = spans;
        }

        public void confirmed() {
            confirmed = true;
        }

        @Override
        public void close() {
            for (Span span : spans) {
                if (!confirmed) {
                    span.setStatus(StatusCode.ERROR);
                }
                span.end();
            }
        }
    }
}
