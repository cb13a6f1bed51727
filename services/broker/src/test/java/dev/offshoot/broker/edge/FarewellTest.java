package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against sockets with small buffers, so that most of the answer waits for a client that has not read yet. */
class FarewellTest {

    private static final int SMALL = 4096;
    private static final int SIZE = 4 << 20;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final CompletableFuture<SocketChannel> accepted = new CompletableFuture<>();
    private final Socket client = new Socket();

    @BeforeEach
    void connect() throws IOException, InterruptedException {
        Channel listener = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.SO_SNDBUF, SMALL)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        accepted.complete(channel);
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
        client.setReceiveBufferSize(SMALL);
        client.setSoTimeout(10_000);
        client.connect((InetSocketAddress) listener.localAddress());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private Farewell answerAndLeave() {
        SocketChannel channel = accepted.join();
        Farewell farewell = new Farewell(channel);
        onLoop(() -> {
            Channels.write(channel, Unpooled.wrappedBuffer(new byte[SIZE]));
            farewell.begin(new Timing());
        });
        return farewell;
    }

    private void onLoop(Runnable action) {
        accepted.join().eventLoop().submit(action).syncUninterruptibly();
    }

    private static long in(int seconds) {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void clientThatReadsLateGetsTheWholeAnswer() throws IOException {
        Farewell farewell = answerAndLeave();
        onLoop(() -> farewell.tick(in(30)));

        assertThat(client.getInputStream().readAllBytes().length).isEqualTo(SIZE);

        onLoop(() -> farewell.tick(in(3)));
        assertThat(accepted.join().isOpen()).isFalse();
    }

    @Test
    void clientThatNeverReadsIsLeftWhenItsIdleTimeIsOver() {
        Farewell farewell = answerAndLeave();
        onLoop(() -> farewell.tick(in(1)));

        onLoop(() -> farewell.tick(in(59)));
        assertThat(accepted.join().isOpen()).isTrue();

        onLoop(() -> farewell.tick(in(61)));
        assertThat(accepted.join().isOpen()).isFalse();
    }
}
