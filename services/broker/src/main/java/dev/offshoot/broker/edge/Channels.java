package dev.offshoot.broker.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/** Operations whose failure shows as the end of the channel, which is where it is handled. */
@SuppressWarnings("FutureReturnValueIgnored")
final class Channels {

    private Channels() {}

    static void write(Channel channel, Object message) {
        channel.write(message, channel.voidPromise());
    }

    /** Written, but not yet taken by the socket. */
    static long waitingBytes(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
    }

    static void close(Channel channel) {
        channel.close();
    }
}
