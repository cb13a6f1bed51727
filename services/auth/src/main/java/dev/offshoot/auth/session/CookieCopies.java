package dev.offshoot.auth.session;

import dev.offshoot.web.redis.RedisLink;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies of browser sessions for the broker. The session row is the truth; without Redis the broker exchanges. */
@Singleton
class CookieCopies {

    private static final Logger LOG = LoggerFactory.getLogger(CookieCopies.class);
    private static final String PREFIX = "auth:cookie:";

    private final RedisLink redis;
    private final ObjectMapper json;

    CookieCopies(RedisLink redis, ObjectMapper json) {
        this.redis = redis;
        this.json = json;
    }

    void put(String cookieHash, CookieCopy copy, Duration life) {
        byte[] value = write(copy);
        redis.connection()
                .ifPresent(link -> quietly(() -> link.sync().set(key(cookieHash), value, SetArgs.Builder.px(life))));
    }

    void remove(String cookieHash) {
        redis.connection().ifPresent(link -> quietly(() -> link.sync().del(key(cookieHash))));
    }

    private static void quietly(Runnable command) {
        try {
            command.run();
        } catch (RedisException e) {
            LOG.debug("Redis did not take a cookie's copy", e);
        }
    }

    private byte[] write(CookieCopy copy) {
        try {
            return json.writeValueAsBytes(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] key(String cookieHash) {
        return (PREFIX + cookieHash).getBytes(StandardCharsets.US_ASCII);
    }
}
