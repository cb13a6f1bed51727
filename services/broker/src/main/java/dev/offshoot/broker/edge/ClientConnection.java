package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.Malformed;
import dev.offshoot.broker.http.RequestDecoder;
import dev.offshoot.broker.http.RequestHead;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** A client's connection: one exchange at a time, in order. */
final class ClientConnection extends ChannelInboundHandlerAdapter {

    /** How long the client may still send while the last answer reaches it, so that no reset swallows it. */
    private static final long LINGER_NANOS = 2_000_000_000L;

    private final Edge edge;
    private final Loop loop;
    private final Channel channel;
    private final RequestDecoder decoder;
    private final AnswerEncoder encoder;
    private @Nullable Exchange exchange;
    private long waitingSinceNanos = System.nanoTime();
    private long closesAtNanos;
    private boolean lingering;

    ClientConnection(Edge edge, Loop loop, Channel channel, RequestDecoder decoder, AnswerEncoder encoder) {
        this.edge = edge;
        this.loop = loop;
        this.channel = channel;
        this.decoder = decoder;
        this.encoder = encoder;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        loop.add(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (lingering) {
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
            LocalAnswer.of(Refusal.of(malformed), "", Trace.of(null).id())
                    .closing()
                    .writeTo(channel);
            closeGently();
        } else {
            running.malformedBody(Refusal.of(malformed));
        }
    }

    InetAddress peer() {
        return ((InetSocketAddress) channel.remoteAddress()).getAddress();
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

    /** Lets the decoder go on: into the body, or to the next request. */
    void proceed() {
        try {
            decoder.proceed();
        } catch (Exception failure) {
            channel.pipeline().fireExceptionCaught(failure);
        }
    }

    /** The exchange is over on both sides. */
    void next() {
        exchange = null;
        if (edge.lifecycle().isLeaving()) {
            closeGently();
        } else {
            waitingSinceNanos = System.nanoTime();
            loop.executor().execute(this::proceed);
        }
    }

    /** Sends what was written, then ends; what the client still sends is thrown away. */
    void closeGently() {
        exchange = null;
        lingering = true;
        closesAtNanos = System.nanoTime() + LINGER_NANOS;
        channel.flush();
        read(true);
        proceed();
        ChannelFuture shut = ((SocketChannel) channel).shutdownOutput();
        shut.addListener(done -> {
            if (!done.isSuccess()) {
                Channels.close(channel);
            }
        });
    }

    void close() {
        exchange = null;
        Channels.close(channel);
    }

    void stopListening() {
        if (exchange == null && !lingering) {
            Channels.close(channel);
        }
    }

    boolean isBusy() {
        return exchange != null;
    }

    void tick(long now) {
        Exchange running = exchange;
        if (lingering) {
            if (now - closesAtNanos > 0) {
                Channels.close(channel);
            }
        } else if (running != null) {
            running.tick(now);
        } else if (decoder.isInsideHead()) {
            tickHead(now);
        } else if (now - waitingSinceNanos > edge.connections().keepAlive().toNanos()) {
            Channels.close(channel);
        }
    }

    private void tickHead(long now) {
        if (now - waitingSinceNanos > edge.connections().head().toNanos()) {
            Refusal late = EdgeProblem.REQUEST_TIMEOUT.refuse("The request's head did not arrive in time.");
            LocalAnswer.of(late, "", Trace.of(null).id()).closing().writeTo(channel);
            closeGently();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        Exchange running = exchange;
        if (running != null) {
            running.flushToUpstream();
        }
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
