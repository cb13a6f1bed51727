package dev.offshoot.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.backing.redis.RedisConnection;
import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBackingIT {

    private static final int MESSAGES = 50;

    @TempDir
    private Path folder;

    @Test
    void everythingSurvivesTheDeathOfTheProcess() throws Exception {
        Process installation = Installation.inItsOwnProcess(folder);
        List<String> urls = List.of(installation.inputReader().readLine().split(" "));
        write(PostgresAddress.parse(urls.get(0)), BrokerAddress.parse(urls.get(1)), RedisAddress.parse(urls.get(2)));

        installation.destroyForcibly().waitFor();

        try (LocalBacking again = Installation.in(folder)) {
            assertThat(List.of(
                            again.postgres().url(),
                            again.rabbitmq().url(),
                            again.redis().url()))
                    .isEqualTo(urls);
            assertThat(again.health()).hasSize(3).allMatch(ServerHealth::isUp);
            assertThat(rows(again.postgres())).isEqualTo(1);
            assertThat(messages(again.rabbitmq())).isEqualTo(MESSAGES);
            assertThat(greeting(again.redis())).isEqualTo("hello");
        }
    }

    @Test
    void whenOneCannotBeHadTheOthersAreStoppedAgain() throws Exception {
        int free = FreePorts.pick();
        int nobody = FreePorts.pick();
        Files.writeString(folder.resolve("ports.properties"), "redis=" + free);
        BackingSettings settings = new BackingSettings(Map.of(
                "OFFSHOOT_BACKING",
                "embedded",
                "OFFSHOOT_RABBITMQ_URL",
                Backing.rabbitmq().url(),
                "OFFSHOOT_POSTGRES_URL",
                "postgresql://postgres@127.0.0.1:" + nobody));

        assertThatExceptionOfType(BackingFailure.class)
                .isThrownBy(() -> LocalBacking.start(settings, folder, _ -> {}).close())
                .withMessageStartingWith("PostgreSQL does not answer at 127.0.0.1:" + nobody)
                .withMessageEndingWith("start it or correct OFFSHOOT_POSTGRES_URL.");
        assertThatNoException().isThrownBy(() -> FreePorts.require("Redis", free));
    }

    private static void write(PostgresAddress postgres, BrokerAddress broker, RedisAddress redis) throws Exception {
        try (var connection = postgres.connect("postgres")) {
            connection.createStatement().execute("create table kept as select 1 as id");
        }
        try (Connection connection = broker.connect("test");
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("kept", true, false, false, null);
            channel.confirmSelect();
            for (int i = 0; i < MESSAGES; i++) {
                channel.basicPublish("", "kept", MessageProperties.PERSISTENT_BASIC, new byte[] {1});
            }
            channel.waitForConfirmsOrDie(10_000);
        }
        try (RedisConnection connection = RedisConnection.open(redis)) {
            connection.call("SET", "greeting", "hello");
        }
    }

    private static int rows(PostgresAddress postgres) throws Exception {
        try (var connection = postgres.connect("postgres");
                var row = connection.createStatement().executeQuery("select count(*) from kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int messages(BrokerAddress broker) throws Exception {
        try (Connection connection = broker.connect("test");
                Channel channel = connection.createChannel()) {
            return channel.queueDeclarePassive("kept").getMessageCount();
        }
    }

    private static String greeting(RedisAddress redis) throws Exception {
        try (RedisConnection connection = RedisConnection.open(redis)) {
            return connection.call("GET", "greeting");
        }
    }
}
