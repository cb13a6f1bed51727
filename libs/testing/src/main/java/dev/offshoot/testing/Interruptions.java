package dev.offshoot.testing;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.testing.network.Interruptible;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The service's ways to its backing servers, each of which a test can cut. The test's own connections stay. */
public record Interruptions(
        Interruptible postgres, Interruptible broker, Interruptible redis, RedisAddress redisBehind) {

    static Interruptions of(RedisAddress redis) {
        return new Interruptions(
                Interruptible.before(
                        Backing.postgres().host(), Backing.postgres().port()),
                Interruptible.before(
                        Backing.rabbitmq().host(), Backing.rabbitmq().port()),
                Interruptible.before(redis.host(), redis.port()),
                redis);
    }

    Map<String, Object> settings(String service, Optional<ProvisionedDatabase> database) {
        BrokerAddress rabbitmq = Backing.rabbitmq();
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                "offshoot.rabbitmq.url",
                new BrokerAddress(
                                broker.host(),
                                broker.port(),
                                rabbitmq.user(),
                                rabbitmq.password(),
                                rabbitmq.virtualHost())
                        .url());
        settings.put(
                "offshoot.redis.url",
                new RedisAddress(
                                redis.host(),
                                redis.port(),
                                redisBehind.user(),
                                redisBehind.password(),
                                redisBehind.database())
                        .url());
        database.ifPresent(
                original -> settings.put("offshoot." + service + ".database.url", throughProxy(original.url())));
        return settings;
    }

    void close() {
        postgres.close();
        broker.close();
        redis.close();
    }

    private String throughProxy(String url) {
        PostgresAddress behind = Backing.postgres();
        return url.replace(
                "//%s:%d/".formatted(behind.host(), behind.port()),
                "//%s:%d/".formatted(postgres.host(), postgres.port()));
    }
}
