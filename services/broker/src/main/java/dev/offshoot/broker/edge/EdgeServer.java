package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.RequestDecoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import jakarta.inject.Singleton;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door: accepts connections and gives each to one loop for its whole life. */
@Singleton
public final class EdgeServer {

    private static final Logger LOG = LoggerFactory.getLogger(EdgeServer.class);
    private static final int BACKLOG = 4096;
    private static final long POLL_MILLIS = 50;

    private final Edge edge;
    private final EdgeSettings settings;
    private final Doorkeeper doorkeeper;
    private final LoopFigures figures;
    private final Transport transport = Transport.best();
    private final Map<Object, Loop> loops = new ConcurrentHashMap<>();
    private @Nullable EventLoopGroup acceptors;
    private @Nullable EventLoopGroup workers;
    private @Nullable Channel listener;

    EdgeServer(Edge edge, EdgeSettings settings, Doorkeeper doorkeeper, LoopFigures figures) {
        this.edge = edge;
        this.settings = settings;
        this.doorkeeper = doorkeeper;
        this.figures = figures;
    }

    /** @throws BindException when the port is taken */
    public synchronized void start() throws BindException, InterruptedException {
        EventLoopGroup accepting = transport.loops(1);
        EventLoopGroup working = transport.loops(settings.loopCount());
        acceptors = accepting;
        workers = working;
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(accepting, working)
                .channel(transport.listener())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, Connector.BACK_PRESSURE)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        accept(channel);
                    }
                });
        var binding = bootstrap.bind(settings.host(), settings.port()).await();
        if (!binding.isSuccess()) {
            stopLoops();
            throw new BindException(
                    "broker cannot start: " + settings.listen() + " is taken; choose another by --port.");
        }
        listener = binding.channel();
        edge.lifecycle().ready();
        LOG.info("Listening on {}:{} with {} loops over {}", settings.host(), port(), settings.loopCount(), transport);
    }

    private void accept(SocketChannel channel) {
        if (!doorkeeper.admits(channel)) {
            Channels.close(channel);
            return;
        }
        Loop loop = loops.computeIfAbsent(
                channel.eventLoop(), key -> new Loop(channel.eventLoop(), edge.connections(), figures));
        RequestDecoder decoder = new RequestDecoder();
        AnswerEncoder encoder = new AnswerEncoder();
        channel.pipeline().addLast(decoder, encoder, new ClientConnection(edge, loop, channel, decoder, encoder));
    }

    public synchronized int port() {
        Channel open = listener;
        return open == null ? settings.port() : ((InetSocketAddress) open.localAddress()).getPort();
    }

    /** Says "not ready", waits if somebody looks, stops listening, lets running requests end, and leaves. */
    public synchronized void stop() throws InterruptedException {
        Channel open = listener;
        if (open == null) {
            return;
        }
        edge.lifecycle().leaving();
        if (edge.lifecycle().isWatched()) {
            TimeUnit.MILLISECONDS.sleep(settings.lameDuck().toMillis());
        }
        open.close().await();
        listener = null;
        eachLoop(ClientConnection::stopListening);
        long end = System.nanoTime() + settings.drain().toNanos();
        while (doorkeeper.open() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            eachLoop(ClientConnection::stopListening);
        }
        stopLoops();
    }

    private void eachLoop(Consumer<ClientConnection> action) {
        for (Loop loop : loops.values()) {
            loop.executor().execute(() -> loop.clients().forEach(action));
        }
    }

    private void stopLoops() {
        shutDown(acceptors);
        shutDown(workers);
    }

    private static void shutDown(@Nullable EventLoopGroup group) {
        if (group != null) {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        }
    }
}
