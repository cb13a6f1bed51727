package dev.offshoot.broker.edge;

import io.netty.channel.Channel;

/** Operations whose failure shows as the end of the channel, which is where it is handled. */
@SuppressWarnings("FutureReturnValueIgnored")
final class Channels {

    private Channels() {}

    static void write(Channel channel, Object message) {
        channel.write(message, channel.voidPromise());
    }

    static void close(Channel channel) {
        channel.close();
    }
}
