package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.Malformed;
import dev.offshoot.broker.http.RequestDecoder;
import dev.offshoot.broker.http.RequestHead;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/** A client's connection: one exchange at a time, in order. */
final class ClientConnection extends ChannelInboundHandlerAdapter {

    private final Edge edge;
    private final Loop loop;
    private final Channel channel;
    private final RequestDecoder decoder;
    private final AnswerEncoder encoder;
    private final Farewell farewell;
    private final Peer peer;
    private @Nullable Exchange exchange;
    private long waitingSinceNanos = System.nanoTime();

    ClientConnection(Edge edge, Loop loop, SocketChannel channel, RequestDecoder decoder, AnswerEncoder encoder) {
        this.edge = edge;
        this.loop = loop;
        this.channel = channel;
        this.decoder = decoder;
        this.encoder = encoder;
        this.farewell = new Farewell(channel);
        this.peer = Peer.of(channel.remoteAddress().getAddress(), "http");
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        loop.add(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (farewell.hasBegun()) {
            ReferenceCountUtil.release(message);
            return;
        }
        switch (message) {
            case RequestHead head -> begin(head);
            case HttpContent content -> content(content);
            case Malformed malformed -> refuse(malformed);
            default -> ReferenceCountUtil.release(message);
        }
    }

    private void begin(RequestHead head) {
        encoder.answersHead(head.method().equals(HttpMethod.HEAD));
        Exchange next = new Exchange(edge, this, loop, head);
        exchange = next;
        next.start();
    }

    private void content(HttpContent content) {
        Exchange running = exchange;
        if (running == null) {
            content.release();
        } else {
            running.body(content);
        }
    }

    private void refuse(Malformed malformed) {
        Exchange running = exchange;
        if (running == null) {
            encoder.answersHead(false);
            edge.journal().refusedHead(malformed);
            say(Refusal.of(malformed), malformed.target());
        } else {
            running.malformedBody(Refusal.of(malformed));
        }
    }

    Peer peer() {
        return peer;
    }

    void write(Object message) {
        Channels.write(channel, message);
    }

    void flush() {
        channel.flush();
    }

    boolean isWritable() {
        return channel.isWritable();
    }

    void read(boolean on) {
        channel.config().setAutoRead(on);
    }

    /** Lets the decoder go on: into the body, or to the next request. What it finds goes on at once: no read follows. */
    void proceed() {
        try {
            decoder.proceed();
        } catch (Exception failure) {
            channel.pipeline().fireExceptionCaught(failure);
        }
        flushToUpstream();
    }

    private void flushToUpstream() {
        Exchange running = exchange;
        if (running != null) {
            running.flushToUpstream();
        }
    }

    /**
     * The exchange is over on both sides. Whoever was not told that the connection ends may have sent the next request
     * already: while this instance leaves, that one is told.
     */
    void next() {
        exchange = null;
        waitingSinceNanos = System.nanoTime();
        loop.executor().execute(this::proceed);
    }

    /** Sends what was written, then ends; what the client still sends is thrown away. */
    void closeGently() {
        Exchange ended = exchange;
        exchange = null;
        farewell.begin(ended == null ? new Timing() : ended.timing());
        proceed();
    }

    /** Nothing runs, yet the end of the last answer may still be on its way. */
    private void leave() {
        if (Channels.waitingBytes(channel) > 0) {
            closeGently();
        } else {
            Channels.close(channel);
        }
    }

    private void say(Refusal refusal, String target) {
        LocalAnswer.of(refusal, target, Trace.of(null).id()).closing().writeTo(channel);
        closeGently();
    }

    void close() {
        exchange = null;
        Channels.close(channel);
    }

    void stopListening() {
        if (exchange == null && !farewell.hasBegun()) {
            leave();
        }
    }

    boolean isBusy() {
        return exchange != null;
    }

    void tick(long now) {
        Exchange running = exchange;
        if (farewell.hasBegun()) {
            farewell.tick(now);
        } else if (running != null) {
            running.tick(now);
        } else if (decoder.isInsideHead()) {
            tickHead(now);
        } else if (now - waitingSinceNanos > edge.connections().keepAlive().toNanos()) {
            leave();
        }
    }

    private void tickHead(long now) {
        if (now - waitingSinceNanos > edge.connections().head().toNanos()) {
            say(EdgeProblem.REQUEST_TIMEOUT.refuse("The request's head did not arrive in time."), "");
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        flushToUpstream();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Exchange running = exchange;
        if (running != null) {
            running.clientWritable(channel.isWritable());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        loop.remove(this);
        Exchange running = exchange;
        exchange = null;
        if (running != null) {
            running.clientLeft();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Channels.close(channel);
    }
}
