package dev.offshoot.broker.fleet;

import dev.offshoot.web.redis.RedisLink;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Range;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leases in Redis, each alive for fifteen seconds, and an index of their names, so that nobody scans for them. Whether an
 * instance lives is told by its lease alone; the index only forgets names that nobody has renewed for a minute.
 */
@Singleton
class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    static final Duration LIFETIME = Duration.ofSeconds(15);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final byte[] INDEX = bytes("broker:instances");

    private final RedisLink redis;
    private final ObjectMapper json;

    Leases(RedisLink redis, ObjectMapper json) {
        this.redis = redis;
        this.json = json;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] key(String instance) {
        return bytes("broker:instance:" + instance);
    }

    /** By Redis, so that an instance with a wrong clock forgets nobody. */
    private static long seconds(RedisCommands<byte[], byte[]> commands) {
        return Long.parseLong(new String(commands.time().getFirst(), StandardCharsets.US_ASCII));
    }

    void write(Lease lease) {
        run(commands -> {
            commands.set(key(lease.instance()), encode(lease), SetArgs.Builder.ex(LIFETIME));
            commands.zadd(INDEX, (double) seconds(commands), bytes(lease.instance()));
            return commands.expire(INDEX, REMEMBERED);
        });
    }

    /** Empty when Redis does not answer. */
    Optional<List<Lease>> read() {
        return run(commands -> {
            commands.zremrangebyscore(INDEX, Range.create(0, seconds(commands) - REMEMBERED.toSeconds()));
            List<byte[]> names = commands.zrange(INDEX, 0, -1);
            if (names.isEmpty()) {
                return List.of();
            }
            byte[][] keys = names.stream()
                    .map(name -> key(new String(name, StandardCharsets.UTF_8)))
                    .toArray(byte[][]::new);
            return commands.mget(keys).stream()
                    .filter(KeyValue::hasValue)
                    .flatMap(value -> decode(value.getValue()))
                    .toList();
        });
    }

    void remove(String instance) {
        run(commands -> {
            commands.zrem(INDEX, bytes(instance));
            return commands.del(key(instance));
        });
    }

    private <T> Optional<T> run(Function<RedisCommands<byte[], byte[]>, T> work) {
        return redis.connection().map(StatefulRedisConnection::sync).flatMap(commands -> {
            try {
                return Optional.of(work.apply(commands));
            } catch (RedisException away) {
                LOG.debug("Redis does not answer; the leases stay as they are", away);
                return Optional.empty();
            }
        });
    }

    private byte[] encode(Lease lease) {
        try {
            return json.writeValueAsBytes(lease);
        } catch (IOException unwritable) {
            throw new IllegalStateException("A lease is JSON", unwritable);
        }
    }

    private Stream<Lease> decode(byte[] text) {
        try {
            return Stream.ofNullable(json.readValue(text, Lease.class));
        } catch (IOException newerOrOlder) {
            LOG.debug("The lease of another version cannot be read", newerOrOlder);
            return Stream.empty();
        }
    }
}
