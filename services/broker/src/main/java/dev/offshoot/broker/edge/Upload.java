package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.RequestHead;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.LastHttpContent;

/** How far the request's body has come. */
final class Upload {

    private static final long WORTH_DRAINING = 64 * 1024;

    private final long announced;
    private final boolean expects;
    private long received;
    private long drained;
    private boolean complete;
    private long limit = Long.MAX_VALUE;

    Upload(RequestHead head) {
        this.announced = head.length();
        this.expects = head.hasBody() && head.headers().contains(HttpHeaderNames.EXPECT, "100-continue", true);
        this.complete = !head.hasBody();
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
