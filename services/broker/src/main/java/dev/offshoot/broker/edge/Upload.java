package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.RequestHead;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.LastHttpContent;

/** The request's body on its way from the client: how far it has come, and who waits for whom. */
final class Upload {

    private static final long WORTH_DRAINING = 64 * 1024;

    private final ClientConnection client;
    private final Timing timing;
    private final long announced;
    private final boolean expects;
    private long received;
    private long drained;
    private boolean complete;
    private boolean wanted;
    private long limit = Long.MAX_VALUE;

    Upload(RequestHead head, ClientConnection client, Timing timing) {
        this.client = client;
        this.timing = timing;
        this.announced = head.length();
        this.expects = head.hasBody() && head.headers().contains(HttpHeaderNames.EXPECT, "100-continue", true);
        this.complete = !head.hasBody();
    }

    static Refusal tooLarge() {
        return EdgeProblem.BODY_TOO_LARGE.refuse("The body is larger than this address takes.");
    }

    void limit(long bytes) {
        limit = bytes;
    }

    boolean isComplete() {
        return complete;
    }

    boolean hasBegun() {
        return received > 0;
    }

    /** The client holds its body back until somebody wants it. */
    boolean isExpecting() {
        return expects && !hasBegun() && !complete;
    }

    boolean isTooLarge() {
        return announced > limit || received > limit;
    }

    /** Somebody is there to take it: what has arrived meanwhile comes now, the rest as the client sends it. */
    void want() {
        if (!wanted && !complete) {
            wanted = true;
            timing.byteMoved();
            client.proceed();
        }
    }

    boolean hasBeenWanted() {
        return wanted;
    }

    /** Bytes are awaited from the client. */
    boolean isFlowing() {
        return wanted && !complete;
    }

    /** After {@link #received}. The client is read no further while the service is behind. */
    void pass(HttpContent content, Attempt asked) {
        if (complete) {
            timing.requestComplete();
        }
        asked.send(content);
        if (!asked.isWritable()) {
            asked.flush();
            client.read(asked.isWritable());
        }
    }

    void upstreamWritable(boolean writable) {
        timing.byteMoved();
        if (isFlowing()) {
            client.read(writable);
        }
    }

    void received(HttpContent content) {
        received += content.content().readableBytes();
        complete = content instanceof LastHttpContent;
    }

    void dropped(HttpContent content) {
        received(content);
        drained += content.content().readableBytes();
    }

    /** Nothing is left of the body, or so little that reading it costs less than a new connection. */
    boolean leavesConnectionUsable() {
        return complete || (!expects && drained <= WORTH_DRAINING && announced - received <= WORTH_DRAINING);
    }
}
