package dev.offshoot.messaging.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.messaging.sample.RecordedSpans;
import dev.offshoot.messaging.sample.Registrations;
import dev.offshoot.messaging.sample.Transactions;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders", properties = "sample.spans=true")
class EventSpansIT {

    private static final String APPEND = "append " + Registrations.TYPE;
    private static final String SEND = "send " + Registrations.TYPE;
    private static final String HANDLE = "handle " + Registrations.TYPE;

    private final RunningService service;
    private final UUID user = UUID.randomUUID();

    EventSpansIT(RunningService service) {
        this.service = service;
    }

    @Test
    void outboxBrokerAndInboxAreSpansOfTheRequestsTrace() {
        Span request = commitInSpan("en");

        List<SpanData> spans = await(request, 5);

        SpanData append = named(APPEND, spans).getFirst();
        assertThat(append.getParentSpanId()).isEqualTo(request.getSpanContext().getSpanId());
        assertThat(named(SEND, spans)).extracting(SpanData::getParentSpanId).containsExactly(append.getSpanId());
        assertThat(named(HANDLE, spans))
                .extracting(SpanData::getParentSpanId)
                .containsExactly(append.getSpanId(), append.getSpanId());
        assertThat(spans).extracting(span -> span.getStatus().getStatusCode()).containsOnly(StatusCode.UNSET);
    }

    @Test
    void failureOfAHandlerIsAnErrorWithoutItsWords() {
        Span request = commitInSpan(Registrations.UNPROCESSABLE);

        List<SpanData> failed = await(request, 5).stream()
                .filter(span -> span.getStatus().getStatusCode() == StatusCode.ERROR)
                .toList();

        assertThat(failed).isNotEmpty().allSatisfy(span -> {
            assertThat(span.getName()).isEqualTo(HANDLE);
            assertThat(span.toString()).contains("UnprocessableEvent").doesNotContain("nobody can read this");
        });
    }

    private static List<SpanData> named(String name, List<SpanData> spans) {
        return spans.stream().filter(span -> span.getName().equals(name)).toList();
    }

    private Span commitInSpan(String locale) {
        Span request = service.bean(Tracer.class).spanBuilder("request").startSpan();
        try (Scope _ = request.makeCurrent()) {
            service.bean(Transactions.class).commit(Registrations.of(user, locale));
        } finally {
            request.end();
        }
        return request;
    }

    private List<SpanData> await(Span request, int atLeast) {
        String trace = request.getSpanContext().getTraceId();
        RecordedSpans recorded = service.bean(RecordedSpans.class);
        return Awaitility.await().until(() -> recorded.ofTrace(trace), spans -> spans.size() >= atLeast);
    }
}
