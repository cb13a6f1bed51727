package dev.offshoot.broker.edge;

import dev.offshoot.broker.upstream.Instance;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResultProvider;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/** A connection to an instance. It carries one request at a time; whatever an instance says unasked ends it. */
final class UpstreamConnection extends ChannelInboundHandlerAdapter {

    private final Instance instance;
    private final ConnectionPool pool;
    private final Channel channel;
    private @Nullable Attempt attempt;
    private boolean reusable;
    private boolean spent;
    private boolean interim;
    private long idleSinceNanos;

    UpstreamConnection(Instance instance, ConnectionPool pool, Channel channel) {
        this.instance = instance;
        this.pool = pool;
        this.channel = channel;
    }

    Instance instance() {
        return instance;
    }

    Channel channel() {
        return channel;
    }

    long idleSinceNanos() {
        return idleSinceNanos;
    }

    void serve(Attempt next) {
        attempt = next;
        spent = false;
        reusable = false;
    }

    void write(Object message) {
        Channels.write(channel, message);
    }

    void flush() {
        channel.flush();
    }

    void read(boolean on) {
        channel.config().setAutoRead(on);
    }

    void close() {
        attempt = null;
        Channels.close(channel);
    }

    /** The request was sent to its end, so the connection may carry another once the answer has ended too. */
    void mayBeReused() {
        reusable = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Attempt serving = attempt;
        if (serving == null || isBroken(message)) {
            ReferenceCountUtil.release(message);
            Channels.close(channel);
            return;
        }
        if (message instanceof HttpResponse head) {
            interim = head.status().code() < 200;
            serving.head(head);
        }
        if (interim && message instanceof LastHttpContent end) {
            end.release();
            return;
        }
        if (message instanceof HttpContent content && attempt == serving) {
            if (content instanceof LastHttpContent) {
                attempt = null;
                spent = true;
            }
            serving.content(content);
        } else if (message instanceof HttpContent content) {
            content.release();
        }
    }

    private static boolean isBroken(Object message) {
        return message instanceof DecoderResultProvider decoded
                && decoded.decoderResult().isFailure();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        Attempt serving = attempt;
        if (serving != null) {
            serving.readComplete();
        }
        if (spent) {
            spent = false;
            giveBack();
        }
    }

    /** Only now: had the instance sent more than it was asked for, the read that just ended would have shown it. */
    private void giveBack() {
        if (reusable && channel.isActive()) {
            idleSinceNanos = System.nanoTime();
            read(true);
            pool.put(this);
        } else {
            Channels.close(channel);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Attempt serving = attempt;
        if (serving != null) {
            serving.writable(channel.isWritable());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Attempt serving = attempt;
        attempt = null;
        pool.remove(this);
        if (serving != null) {
            serving.broke();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Channels.close(channel);
    }
}
