package dev.offshoot.broker.access;

import dev.offshoot.web.redis.RedisLink;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Auth's copies of live sessions in Redis; a missing one means nothing. */
@Singleton
class SessionCopies {

    private static final String PREFIX = "auth:cookie:";

    private final Supplier<Optional<StatefulRedisConnection<byte[], byte[]>>> redis;
    private final ObjectMapper json;

    @Inject
    SessionCopies(RedisLink redis, ObjectMapper json) {
        this(redis::connection, json);
    }

    SessionCopies(Supplier<Optional<StatefulRedisConnection<byte[], byte[]>>> redis, ObjectMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** @param tokenExp epoch seconds */
    @Serdeable
    record Copy(String sid, String uid, String csrfHash, String token, long tokenExp) {

        boolean livesUntil(Instant moment) {
            return Instant.ofEpochSecond(tokenExp).isAfter(moment);
        }
    }

    Optional<Copy> find(Digest cookie) {
        byte[] key = (PREFIX + cookie.hex()).getBytes(StandardCharsets.US_ASCII);
        return redis.get().flatMap(connection -> {
            try {
                byte[] value = connection.sync().get(key);
                return value == null ? Optional.empty() : Optional.ofNullable(json.readValue(value, Copy.class));
            } catch (RedisException | IOException unreadable) {
                return Optional.empty();
            }
        });
    }
}
