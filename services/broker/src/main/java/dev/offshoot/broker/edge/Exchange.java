package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.RequestHead;
import io.netty.handler.codec.http.HttpContent;
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
    private final Timing timing = new Timing();
    private final Upload upload;
    private final Reply reply;
    private Phase phase = Phase.ASKING;
    private @Nullable ClientRequest request;
    private @Nullable Tries tries;

    Exchange(Edge edge, ClientConnection client, Loop loop, RequestHead head) {
        this.edge = edge;
        this.client = client;
        this.loop = loop;
        this.head = head;
        this.upload = new Upload(head, client, timing);
        this.reply = new Reply(edge, client, head, timing);
    }

    void start() {
        new Entrance(edge, this, reply, upload, timing).enter(head, client.peer(), loop);
    }

    void arrived(ClientRequest found) {
        request = found;
    }

    Timing timing() {
        return timing;
    }

    boolean isAsking() {
        return phase == Phase.ASKING;
    }

    /** @throws Refusal when the service takes no more */
    void passOn(ClientRequest checked) {
        Tries beginning = new Tries(this, checked, edge, loop, timing, reply.entry());
        beginning.admit();
        tries = beginning;
        beginning.begin();
    }

    /** An instance has the request's head. */
    void asked() {
        if (!upload.isExpecting()) {
            upload.want();
        }
    }

    boolean hasSentBody() {
        return upload.hasBeenWanted();
    }

    void interim(HttpResponse interim) {
        if (interim.status().code() == 100) {
            if (upload.isExpecting()) {
                reply.proceed();
            }
            upload.want();
        }
    }

    void begin(HttpResponse answer) {
        phase = Phase.ANSWERING;
        reply.begin(answer, upload.leavesConnectionUsable());
    }

    void content(HttpContent content) {
        boolean last = content instanceof LastHttpContent;
        reply.content(content, last);
        Attempt answering = running();
        if (answering != null && !client.isWritable()) {
            answering.read(false);
        }
        if (last) {
            end();
        }
    }

    void refuse(Refusal refusal) {
        answer(reply.problem(refusal, request));
    }

    void answer(HttpResponse own) {
        begin(own);
        end();
    }

    private void end() {
        client.flush();
        if (tries != null) {
            tries.done();
        }
        over();
        if (reply.closes()) {
            client.closeGently();
        } else if (upload.isComplete()) {
            client.next();
        } else {
            phase = Phase.DRAINING;
            upload.want();
        }
    }

    private void over() {
        reply.note(request);
        phase = Phase.OVER;
    }

    /** Nothing more can be told to the client. */
    private void abort(String outcome) {
        reply.entry().ended(outcome);
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
            cut(Upload.tooLarge());
        } else {
            upload.pass(content, asked);
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
        reply.closeAfterwards();
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
        reply.entry().ended("client-left");
        abandon();
        over();
    }

    void tick(long now) {
        boolean flowing = phase != Phase.ASKING || upload.isFlowing();
        if (flowing && timing.isIdle(now)) {
            abort("idle");
        } else if (!flowing && timing.isLate(now)) {
            if (tries != null) {
                tries.abort("no answer in time");
            }
            refuse(EdgeProblem.DEADLINE_EXCEEDED.refuse("The service did not answer in time."));
        } else if (running() != null && upload.isExpecting() && timing.isUnanswered(now)) {
            upload.want();
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
        upload.upstreamWritable(writable);
    }

    void clientWritable(boolean writable) {
        timing.byteMoved();
        Attempt answering = running();
        if (answering != null) {
            answering.read(writable);
        }
    }
}
