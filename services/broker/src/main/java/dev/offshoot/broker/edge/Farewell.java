package dev.offshoot.broker.edge;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * The gentle end of a connection: first the client takes all of the last answer, as slowly as its idle limit allows; then it
 * may still send for a while, so that no reset swallows what it has not read.
 */
final class Farewell {

    private static final long LINGER_NANOS = 2_000_000_000L;

    private final SocketChannel channel;
    private @Nullable Timing sending;
    private long waitingBytes;
    private long closesAtNanos;
    private boolean lingers;

    Farewell(SocketChannel channel) {
        this.channel = channel;
    }

    boolean hasBegun() {
        return sending != null;
    }

    /** @param last of the exchange that ended */
    void begin(Timing last) {
        last.byteMoved();
        sending = last;
        channel.config().setAutoRead(true);
        ChannelFuture sent = channel.writeAndFlush(Unpooled.EMPTY_BUFFER);
        sent.addListener(done -> {
            if (done.isSuccess()) {
                channel.eventLoop().execute(this::linger);
            } else {
                Channels.close(channel);
            }
        });
    }

    /** Only now: shutting down the output drops whatever the socket has not taken yet. */
    private void linger() {
        closesAtNanos = System.nanoTime() + LINGER_NANOS;
        lingers = true;
        ChannelFuture shut = channel.shutdownOutput();
        shut.addListener(done -> {
            if (!done.isSuccess()) {
                Channels.close(channel);
            }
        });
    }

    void tick(long now) {
        Timing last = sending;
        if (last != null && (lingers ? now - closesAtNanos > 0 : isStuck(last, now))) {
            Channels.close(channel);
        }
    }

    private boolean isStuck(Timing last, long now) {
        long waiting = Channels.waitingBytes(channel);
        if (waiting != waitingBytes) {
            waitingBytes = waiting;
            last.byteMoved();
        }
        return last.isIdle(now);
    }
}
