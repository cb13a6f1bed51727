package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.RequestHead;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service: what its client and its service do goes through here. Lives on its client's loop. */
final class Exchange {

    private final Edge edge;
    private final ClientConnection client;
    private final Loop loop;
    private final RequestHead head;
    private final Timing timing = new Timing();
    private final Upload upload;
    private final Reply reply;
    private final Conclusion conclusion;

    Exchange(Edge edge, ClientConnection client, Loop loop, RequestHead head) {
        this.edge = edge;
        this.client = client;
        this.loop = loop;
        this.head = head;
        this.upload = new Upload(head, client, timing);
        this.reply = new Reply(edge, client, head, timing);
        this.conclusion = new Conclusion(client, upload, reply);
    }

    void start() {
        new Entrance(edge, this, reply, upload, timing).enter(head, client.peer(), loop);
    }

    Timing timing() {
        return timing;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    /** @throws Refusal when the service takes no more */
    void passOn(ClientRequest checked) {
        Tries tries = new Tries(this, conclusion, checked, edge, loop, timing);
        tries.admit();
        conclusion.awaits(tries);
        tries.begin();
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

    void content(HttpContent content) {
        conclusion.content(content);
    }

    void answerBroke() {
        conclusion.abort("broken");
    }

    void body(HttpContent content) {
        timing.byteMoved();
        Attempt asked = running();
        if (conclusion.isDraining() || asked == null) {
            drop(content);
            return;
        }
        upload.received(content);
        if (upload.isTooLarge()) {
            content.release();
            conclusion.cut(Upload.tooLarge());
        } else {
            upload.pass(content, asked);
        }
    }

    private void drop(HttpContent content) {
        upload.dropped(content);
        content.release();
        if (conclusion.isDraining() && upload.isComplete()) {
            client.next();
        } else if (!upload.leavesConnectionUsable()) {
            client.closeGently();
        }
    }

    void malformedBody(Refusal refusal) {
        reply.closeAfterwards();
        conclusion.cut(refusal);
    }

    void clientLeft() {
        conclusion.clientLeft("client-left");
    }

    void tick(long now) {
        boolean flowing = !conclusion.isAsking() || upload.isFlowing();
        if (flowing && timing.isIdle(now)) {
            conclusion.abort("idle");
        } else if (!flowing && timing.isLate(now)) {
            conclusion.tooLate();
        } else if (running() != null && upload.isExpecting() && timing.isUnanswered(now)) {
            upload.want();
        }
    }

    private @Nullable Attempt running() {
        return conclusion.running();
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
