package dev.offshoot.backing.container;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Whether a Docker daemon answers; asked quickly, because most machines without one should not wait for it. */
public final class Docker {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final String USUAL_SOCKET = "unix:///var/run/docker.sock";
    private static final String PING = "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n";

    private final String host;

    private Docker(String host) {
        this.host = host;
    }

    /** @param host as {@code DOCKER_HOST} has it; empty for the usual socket */
    public static Docker at(String host) {
        return new Docker(host.isEmpty() ? USUAL_SOCKET : host);
    }

    public boolean answers() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(ping()));
        try {
            return answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException late) {
            return false;
        }
    }

    private boolean ping() {
        URI uri = URI.create(host);
        boolean local = "unix".equals(uri.getScheme());
        SocketAddress address =
                local ? UnixDomainSocketAddress.of(uri.getPath()) : new InetSocketAddress(uri.getHost(), uri.getPort());
        try (SocketChannel channel = local ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
            channel.connect(address);
            channel.write(US_ASCII.encode(PING));
            ByteBuffer answer = ByteBuffer.allocate(12);
            channel.read(answer);
            return US_ASCII.decode(answer.flip()).toString().endsWith(" 200");
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
