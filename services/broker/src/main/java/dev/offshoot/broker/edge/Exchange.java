package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.Malformed;
import dev.offshoot.broker.http.RequestHead;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and its answer on the way back. Lives on its client's loop. */
final class Exchange {

    private enum Phase {
        ASKING,
        ANSWERING,
        DRAINING,
        OVER
    }

    private final Edge edge;
    private final ClientConnection client;
    private final Loop loop;
    private final RequestHead head;
    private final Trace trace;
    private final Upload upload;
    private final Timing timing = new Timing();
    private final JournalEntry entry;
    private Phase phase = Phase.ASKING;
    private @Nullable ClientRequest request;
    private @Nullable Tries tries;
    private boolean bodyWanted;
    private boolean closes;

    Exchange(Edge edge, ClientConnection client, Loop loop, RequestHead head) {
        this.edge = edge;
        this.client = client;
        this.loop = loop;
        this.head = head;
        this.trace = Trace.of(head.headers().get(FieldNames.TRACEPARENT));
        this.upload = new Upload(head);
        this.closes = head.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        this.entry = new JournalEntry(head.method().name(), trace.id());
    }

    void start() {
        try {
            ClientRequest arrived = edge.arrival().read(head, client.peer(), trace);
            request = arrived;
            upload.limit(arrived.route.spec().body());
            timing.limit(arrived.route.deadlineNanos(), arrived.route.idleNanos());
            if (arrived.preflight) {
                answer(LocalAnswer.preflight(edge.cors().answerPreflight(head.headers()), trace.id()));
            } else if (upload.isTooLarge()) {
                refuse(tooLarge());
            } else {
                edge.identification().identify(arrived, loop.executor(), refusal -> identified(arrived, refusal));
            }
        } catch (Malformed malformed) {
            closes = true;
            refuse(Refusal.of(malformed));
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private static Refusal tooLarge() {
        return EdgeProblem.BODY_TOO_LARGE.refuse("The body is larger than this address takes.");
    }

    private void identified(ClientRequest checked, @Nullable Refusal refusal) {
        if (phase != Phase.ASKING) {
            return;
        }
        try {
            if (refusal != null) {
                throw refusal;
            }
            edge.rates().check(checked);
            Tries beginning = new Tries(this, checked, edge, loop, timing, entry);
            beginning.admit();
            tries = beginning;
            beginning.begin();
        } catch (Refusal refused) {
            refuse(refused);
        }
    }

    /** An instance has the request's head. */
    void asked() {
        if (!upload.isExpecting()) {
            wantBody();
        }
    }

    private void wantBody() {
        if (!bodyWanted && !upload.isComplete()) {
            bodyWanted = true;
            timing.byteMoved();
            client.proceed();
            flushToUpstream();
        }
    }

    boolean hasSentBody() {
        return bodyWanted;
    }

    void interim(HttpResponse interim) {
        if (interim.status().code() == 100) {
            if (upload.isExpecting()) {
                client.write(LocalAnswer.proceed().response());
                client.flush();
            }
            wantBody();
        }
    }

    void begin(HttpResponse answer) {
        phase = Phase.ANSWERING;
        timing.byteMoved();
        closes |= edge.lifecycle().isLeaving() || !upload.leavesConnectionUsable();
        if (closes) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        entry.answered(answer.status().code());
        client.write(answer);
    }

    void content(HttpContent content) {
        timing.byteMoved();
        entry.sent(content.content().readableBytes());
        boolean last = content instanceof LastHttpContent;
        client.write(last ? new DefaultLastHttpContent(content.content()) : content);
        Attempt answering = running();
        if (answering != null && !client.isWritable()) {
            answering.read(false);
        }
        if (last) {
            end();
        }
    }

    void refuse(Refusal refusal) {
        ClientRequest checked = request;
        LocalAnswer answer = LocalAnswer.of(refusal, checked == null ? "" : checked.path, trace.id());
        if (checked != null) {
            edge.cors().allow(head.headers(), answer.headers());
        }
        entry.ended(refusal.code());
        answer(answer);
    }

    private void answer(LocalAnswer answer) {
        begin(answer.response());
        end();
    }

    private void end() {
        client.flush();
        if (tries != null) {
            tries.done();
        }
        over();
        if (closes) {
            client.closeGently();
        } else if (upload.isComplete()) {
            client.next();
        } else {
            phase = Phase.DRAINING;
            wantBody();
        }
    }

    private void over() {
        if (phase == Phase.ASKING || phase == Phase.ANSWERING) {
            edge.journal().write(entry, request, timing.startedNanos());
        }
        phase = Phase.OVER;
    }

    /** Nothing more can be told to the client. */
    private void abort(String outcome) {
        entry.ended(outcome);
        abandon();
        over();
        client.close();
    }

    private void abandon() {
        if (tries != null) {
            tries.abandon();
        }
    }

    void answerBroke() {
        abort("broken");
    }

    void body(HttpContent content) {
        timing.byteMoved();
        Attempt asked = running();
        if (phase == Phase.DRAINING || asked == null) {
            drop(content);
            return;
        }
        upload.received(content);
        if (upload.isTooLarge()) {
            content.release();
            cut(tooLarge());
            return;
        }
        if (upload.isComplete()) {
            timing.requestComplete();
        }
        asked.send(content);
        if (!asked.isWritable()) {
            asked.flush();
            client.read(asked.isWritable());
        }
    }

    private void drop(HttpContent content) {
        upload.dropped(content);
        content.release();
        if (phase == Phase.DRAINING && upload.isComplete()) {
            client.next();
        } else if (!upload.leavesConnectionUsable()) {
            client.closeGently();
        }
    }

    void malformedBody(Refusal refusal) {
        closes = true;
        cut(refusal);
    }

    /** Ends the exchange because of the request: with a problem while nothing was answered, else with the connection. */
    private void cut(Refusal refusal) {
        if (phase == Phase.ASKING) {
            abandon();
            refuse(refusal);
        } else {
            abort(refusal.code());
        }
    }

    void clientLeft() {
        entry.ended("client-left");
        abandon();
        over();
    }

    void tick(long now) {
        boolean flowing = phase != Phase.ASKING || (bodyWanted && !upload.isComplete());
        if (flowing && timing.isIdle(now)) {
            abort("idle");
        } else if (!flowing && timing.isLate(now)) {
            if (tries != null) {
                tries.abort("no answer in time");
            }
            refuse(EdgeProblem.DEADLINE_EXCEEDED.refuse("The service did not answer in time."));
        } else if (running() != null && upload.isExpecting() && timing.isUnanswered(now)) {
            wantBody();
        }
    }

    private @Nullable Attempt running() {
        return tries == null ? null : tries.running();
    }

    void flushToUpstream() {
        Attempt asked = running();
        if (asked != null) {
            asked.flush();
        }
    }

    void flushToClient() {
        client.flush();
    }

    void upstreamWritable(boolean writable) {
        timing.byteMoved();
        if (bodyWanted && !upload.isComplete()) {
            client.read(writable);
        }
    }

    void clientWritable(boolean writable) {
        timing.byteMoved();
        Attempt answering = running();
        if (answering != null) {
            answering.read(writable);
        }
    }
}
