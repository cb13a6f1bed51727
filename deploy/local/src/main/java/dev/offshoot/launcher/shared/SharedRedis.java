package dev.offshoot.launcher.shared;

import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.backing.redis.RedisConnection;
import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;

/** One database of a Redis of many: names cannot be kept apart there, numbers can. */
record SharedRedis(RedisAddress server, String checkout) {

    private static final String CLAIM = "offshoot:checkout";

    void claim() {
        try (RedisConnection redis = RedisConnection.open(server)) {
            redis.call("SETNX", CLAIM, checkout);
            if (!redis.call("GET", CLAIM).equals(checkout)) {
                throw new LauncherFailure(
                        "database %d of Redis at %s:%d is used by another checkout; choose another number: OFFSHOOT_REDIS_URL=redis://%s:%d/%d."
                                .formatted(
                                        server.database(),
                                        server.host(),
                                        server.port(),
                                        server.host(),
                                        server.port(),
                                        server.database() + 1));
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void release() {
        try (RedisConnection redis = RedisConnection.open(server)) {
            if (redis.call("GET", CLAIM).equals(checkout)) {
                redis.call("DEL", CLAIM);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private LauncherFailure failure(IOException e) {
        return new LauncherFailure(
                "Redis at %s:%d refuses: %s.".formatted(server.host(), server.port(), e.getMessage()), e);
    }
}
