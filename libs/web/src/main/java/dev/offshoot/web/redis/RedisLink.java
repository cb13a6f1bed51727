package dev.offshoot.web.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One connection, made when first needed. While Redis is away it is absent at once, and tried again every five seconds. */
@Singleton
public class RedisLink {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration COMMAND_TIMEOUT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final BeanProvider<RedisClient> clients;
    private @Nullable CompletableFuture<StatefulRedisConnection<byte[], byte[]>> link;
    private long triedAt;

    RedisLink(BeanProvider<RedisClient> clients) {
        this.clients = clients;
    }

    /** Shared by everybody; commands on it fail at once while it is broken, and after a timeout when Redis is slow. */
    public Optional<StatefulRedisConnection<byte[], byte[]>> connection() {
        Attempt attempt = attempt();
        try {
            return Optional.of(attempt.link().get(attempt.patience(), TimeUnit.NANOSECONDS))
                    .filter(StatefulRedisConnection::isOpen);
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized Attempt attempt() {
        CompletableFuture<StatefulRedisConnection<byte[], byte[]>> current = link;
        boolean pausing = System.nanoTime() - triedAt < PAUSE.toNanos();
        if (current != null && (!current.isCompletedExceptionally() || pausing)) {
            return new Attempt(current, Math.max(0, PATIENCE.toNanos() - (System.nanoTime() - triedAt)));
        }
        triedAt = System.nanoTime();
        CompletableFuture<StatefulRedisConnection<byte[], byte[]>> begun = new CompletableFuture<>();
        link = begun;
        Thread.ofVirtual().name("redis-connect").start(() -> begun.completeAsync(this::connect, Runnable::run));
        return new Attempt(begun, PATIENCE.toNanos());
    }

    private StatefulRedisConnection<byte[], byte[]> connect() {
        RedisClient client = clients.get();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE);
        connection.setTimeout(COMMAND_TIMEOUT);
        return connection;
    }

    /** @param patience nanoseconds that somebody who comes now waits for the connection */
    private record Attempt(CompletableFuture<StatefulRedisConnection<byte[], byte[]>> link, long patience) {}
}
