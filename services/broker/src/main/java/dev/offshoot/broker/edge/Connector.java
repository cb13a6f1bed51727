package dev.offshoot.broker.edge;

import dev.offshoot.broker.upstream.Address;
import dev.offshoot.broker.upstream.Instance;
import io.micronaut.core.util.SupplierUtil;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Opens connections to instances on the loop that needs them. */
@Singleton
final class Connector {

    static final WriteBufferWaterMark BACK_PRESSURE = new WriteBufferWaterMark(32 * 1024, 64 * 1024);
    private static final int LARGEST_HEAD = 32 * 1024;

    private final ConnectionSettings settings;
    private final Transport transport = Transport.best();
    private final Supplier<SslContext> tls = SupplierUtil.memoized(Connector::tls);

    Connector(ConnectionSettings settings) {
        this.settings = settings;
    }

    private static SslContext tls() {
        try {
            return SslContextBuilder.forClient()
                    .endpointIdentificationAlgorithm("HTTPS")
                    .build();
        } catch (SSLException failure) {
            throw new IllegalStateException("This Java platform cannot speak TLS", failure);
        }
    }

    void connect(Instance instance, EventLoop loop, ConnectionPool pool, Attempt attempt) {
        ChannelFuture connecting = new Bootstrap()
                .group(loop)
                .channel(transport.socket())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.connect().toMillis()))
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, BACK_PRESSURE)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        prepare(channel, instance, pool);
                    }
                })
                .connect(instance.socket());
        connecting.addListener(future -> {
            if (future.isSuccess()) {
                attempt.connected(connecting.channel().pipeline().get(UpstreamConnection.class));
            } else {
                attempt.notConnected(isRefusal(future.cause()));
            }
        });
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof ConnectException && !(cause instanceof ConnectTimeoutException);
    }

    private void prepare(Channel channel, Instance instance, ConnectionPool pool) {
        Address address = instance.address();
        if (address.tls()) {
            SslHandler handler = tls.get().newHandler(channel.alloc(), address.host(), address.port());
            handler.setHandshakeTimeout(settings.connect().toMillis(), TimeUnit.MILLISECONDS);
            channel.pipeline().addLast(handler);
        }
        HttpDecoderConfig strict = new HttpDecoderConfig()
                .setMaxHeaderSize(LARGEST_HEAD)
                .setMaxInitialLineLength(LARGEST_HEAD)
                .setMaxChunkSize(LARGEST_HEAD);
        channel.pipeline()
                .addLast(new HttpClientCodec(strict, false, false))
                .addLast(new UpstreamConnection(instance, pool, channel));
    }
}
