package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.RequestHead;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What the client gets: one answer, whether the connection lives on after it, and what is noted about both. */
final class Reply {

    private final Edge edge;
    private final ClientConnection client;
    private final RequestHead head;
    private final Timing timing;
    private final Trace trace;
    private final JournalEntry entry;
    private boolean closes;
    private boolean noted;

    Reply(Edge edge, ClientConnection client, RequestHead head, Timing timing) {
        this.edge = edge;
        this.client = client;
        this.head = head;
        this.timing = timing;
        this.trace = Trace.of(head.headers().get(FieldNames.TRACEPARENT));
        this.entry = new JournalEntry(head.method().name(), trace.id());
        this.closes = head.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    }

    Trace trace() {
        return trace;
    }

    JournalEntry entry() {
        return entry;
    }

    boolean closes() {
        return closes;
    }

    void closeAfterwards() {
        closes = true;
    }

    void proceed() {
        client.write(LocalAnswer.proceed().response());
        client.flush();
    }

    /** @param usable the connection can carry another request after this one */
    void begin(HttpResponse answer, boolean usable) {
        timing.byteMoved();
        closes |= edge.lifecycle().isLeaving() || !usable;
        if (closes) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        entry.answered(answer.status().code());
        client.write(answer);
    }

    void content(HttpContent content, boolean last) {
        timing.byteMoved();
        entry.sent(content.content().readableBytes());
        client.write(last ? new DefaultLastHttpContent(content.content()) : content);
    }

    /** The problem as a client of this request may read it. */
    HttpResponse problem(Refusal refusal, @Nullable ClientRequest request) {
        LocalAnswer answer = LocalAnswer.of(refusal, head.target(), trace.id());
        if (request != null) {
            edge.cors().allow(head.headers(), answer.headers());
        }
        entry.ended(refusal.code());
        return answer.response();
    }

    HttpResponse preflight() {
        return LocalAnswer.preflight(edge.cors().answerPreflight(head.headers()), trace.id())
                .response();
    }

    /** Once, however often the exchange ends. */
    void note(@Nullable ClientRequest request) {
        if (!noted) {
            noted = true;
            edge.journal().write(entry, request, timing.startedNanos());
        }
    }
}
