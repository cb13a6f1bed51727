package dev.offshoot.backing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.backing.redis.RedisAddress;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void postgresTakesJdbcUrlsAndItsOwn() {
        PostgresAddress address = new PostgresAddress("db.example", 5433, "admin", "p@ss/word");

        assertThat(PostgresAddress.parse("postgresql://admin:p%40ss%2Fword@db.example:5433"))
                .isEqualTo(address);
        assertThat(PostgresAddress.parse(
                        "jdbc:postgresql://db.example:5433/postgres?user=admin&password=p%40ss%2Fword"))
                .isEqualTo(address);
        assertThat(PostgresAddress.parse(address.url())).isEqualTo(address);
        assertThat(address.jdbcUrl("mail")).isEqualTo("jdbc:postgresql://db.example:5433/mail");
    }

    @Test
    void whatIsLeftOutIsUsual() {
        assertThat(PostgresAddress.parse("postgresql://db.example"))
                .isEqualTo(new PostgresAddress("db.example", 5432, "postgres", ""));
        assertThat(BrokerAddress.parse("amqp://rabbit.example"))
                .isEqualTo(new BrokerAddress("rabbit.example", 5672, "guest", "guest", "/"));
        assertThat(RedisAddress.parse("redis://cache.example"))
                .isEqualTo(new RedisAddress("cache.example", 6379, "", "", 0));
    }

    @Test
    void brokerAndRedisSurviveTheirOwnUrl() {
        BrokerAddress broker = new BrokerAddress("rabbit.example", 5673, "us er", "p:w+d", "/team");
        RedisAddress redis = new RedisAddress("cache.example", 6380, "", "s3cret", 4);

        assertThat(BrokerAddress.parse(broker.url())).isEqualTo(broker);
        assertThat(RedisAddress.parse(redis.url())).isEqualTo(redis);
    }

    @Test
    void aMalformedUrlIsRefusedWithoutRepeatingItsPassword() {
        assertThatExceptionOfType(BackingFailure.class)
                .isThrownBy(() -> BrokerAddress.parse("amqp://user:hunter2@bad host"))
                .withMessage("OFFSHOOT_RABBITMQ_URL is no URL; write scheme://user:password@host:port/name.");
        assertThatExceptionOfType(BackingFailure.class)
                .isThrownBy(() -> RedisAddress.parse("redis://cache.example/sessions"))
                .withMessage(
                        "OFFSHOOT_REDIS_URL must end in the number of a database, as in redis://localhost:6379/0.");
    }
}
