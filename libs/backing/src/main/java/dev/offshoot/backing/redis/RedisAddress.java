package dev.offshoot.backing.redis;

import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.UrlParts;
import java.io.IOException;

/** A Redis server and one of its numbered databases. */
public record RedisAddress(String host, int port, String user, String password, int database) implements Address {

    static final String VARIABLE = "OFFSHOOT_REDIS_URL";
    static final String USUAL = "redis://localhost:6379/0";

    public static RedisAddress parse(String url) {
        UrlParts parts = UrlParts.of(VARIABLE, url, USUAL);
        if (!parts.path().matches("\\d{1,4}")) {
            throw new BackingFailure(VARIABLE + " must end in the number of a database, as in " + USUAL + ".");
        }
        return new RedisAddress(
                parts.host(), parts.port(), parts.user(), parts.password(), Integer.parseInt(parts.path()));
    }

    public RedisAddress withDatabase(int number) {
        return new RedisAddress(host, port, user, password, number);
    }

    @Override
    public String url() {
        String credentials = password.isEmpty() ? "" : UrlParts.encode(user) + ":" + UrlParts.encode(password) + "@";
        return "redis://%s%s:%d/%d".formatted(credentials, host, port, database);
    }

    @Override
    public void check() throws IOException {
        try (RedisConnection redis = RedisConnection.open(this)) {
            redis.call("PING");
        }
    }
}
