package dev.offshoot.testing.redis;

import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.backing.redis.RedisConnection;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One numbered database of a Redis that other test runs may use as well: marked while in use, emptied before and after. */
public record ClaimedRedis(RedisAddress address) {

    private static final int DATABASES = 16;
    private static final String MARK = "offshoot-test";
    /** A run that was killed gives its database back after this time. */
    private static final String MARK_SECONDS = "1800";

    public static ClaimedRedis claim(RedisAddress server) {
        for (int number = 1; number < DATABASES; number++) {
            RedisAddress candidate = server.withDatabase(number);
            if (mark(candidate)) {
                return new ClaimedRedis(candidate);
            }
        }
        throw new IllegalStateException("No database of the Redis at %s:%d is free; flush those of dead test runs"
                .formatted(server.host(), server.port()));
    }

    public void release() {
        try (RedisConnection redis = RedisConnection.open(address)) {
            redis.call("FLUSHDB");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flushed and marked again in one step, so that no rival finds it without a mark. */
    private static boolean mark(RedisAddress candidate) {
        try (RedisConnection redis = RedisConnection.open(candidate)) {
            String owner = String.valueOf(ProcessHandle.current().pid());
            if (!redis.call("SET", MARK, owner, "NX", "EX", MARK_SECONDS).equals("OK")) {
                return false;
            }
            redis.call(
                    "EVAL",
                    "redis.call('FLUSHDB'); return redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])",
                    "1",
                    MARK,
                    owner,
                    MARK_SECONDS);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
