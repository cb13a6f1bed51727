package dev.offshoot.testing;

import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.backing.server.Address;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.testing.network.Interruptible;
import dev.offshoot.testing.server.Servers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The service's ways to its backing servers, each of which a test can cut. The test's own connections stay. */
public record Interruptions(Interruptible postgres, Interruptible broker, Interruptible redis, Behind behind) {

    static Interruptions of(Servers servers, RedisAddress redis) {
        Behind behind = new Behind(servers.postgresAddress(), servers.brokerAddress(), redis);
        return new Interruptions(before(behind.postgres()), before(behind.broker()), before(redis), behind);
    }

    /** The servers themselves. */
    record Behind(PostgresAddress postgres, BrokerAddress broker, RedisAddress redis) {}

    Map<String, Object> settings(String service, Optional<ProvisionedDatabase> database) {
        BrokerAddress rabbitmq = behind.broker();
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
                                behind.redis().user(),
                                behind.redis().password(),
                                behind.redis().database())
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
        return url.replace(
                "//%s:%d/".formatted(behind.postgres().host(), behind.postgres().port()),
                "//%s:%d/".formatted(postgres.host(), postgres.port()));
    }

    private static Interruptible before(Address server) {
        return Interruptible.before(server.host(), server.port());
    }
}
