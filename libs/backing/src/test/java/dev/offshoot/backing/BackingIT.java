package dev.offshoot.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.offshoot.backing.redis.RedisConnection;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackingIT {

    @BeforeAll
    static void start() {
        Backing.startAll();
    }

    @Test
    void postgresAnswers() throws Exception {
        try (var connection = Backing.postgres().connect("postgres");
                var row = connection
                        .createStatement()
                        .executeQuery("select current_setting('server_version_num')::int")) {
            row.next();

            assertThat(row.getInt(1)).isGreaterThanOrEqualTo(150_000);
        }
    }

    @Test
    void brokerTakesRabbitmqArgumentsAndDelivers() throws Exception {
        try (Connection connection = Backing.rabbitmq().connect("backing test");
                Channel channel = connection.createChannel()) {
            String queue = channel.queueDeclare("", false, true, false, Map.of("x-queue-mode", "lazy"))
                    .getQueue();
            channel.confirmSelect();

            channel.basicPublish("", queue, null, new byte[] {42});
            channel.waitForConfirmsOrDie(5_000);

            assertThat(channel.basicGet(queue, true).getBody()).containsExactly(42);
        }
    }

    @Test
    void redisAnswers() throws Exception {
        try (RedisConnection redis = RedisConnection.open(Backing.redis().withDatabase(3))) {
            redis.call("SET", "greeting", "hello wörld");

            assertThat(redis.call("GET", "greeting")).isEqualTo("hello wörld");
            redis.call("DEL", "greeting");
        }
    }
}
