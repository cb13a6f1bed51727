package dev.offshoot.launcher.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import dev.offshoot.backing.Backing;
import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.launcher.LauncherFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharedServersIT {

    private final Namespace namespace =
            new Namespace("n" + UUID.randomUUID().toString().substring(0, 8));
    private final List<String> services = List.of("fake");

    @Test
    void databaseOfAnotherCheckoutIsLeftAloneUntilItIsRemoved() throws SQLException {
        SharedServers first =
                servers("OFFSHOOT_POSTGRES_URL", Backing.postgres().url(), "first");
        SharedServers second =
                servers("OFFSHOOT_POSTGRES_URL", Backing.postgres().url(), "second");
        first.claim(services);
        makeDatabase();

        refuses(second, "this checkout did not make", "OFFSHOOT_NAMESPACE");
        second.remove(services);
        refuses(second, "this checkout did not make");
        first.remove(services);
        assertThatCode(() -> second.claim(services)).doesNotThrowAnyException();
    }

    @Test
    void startThatWasInterruptedRightAfterADatabaseWasMadeGoesOn() throws SQLException {
        SharedServers first =
                servers("OFFSHOOT_POSTGRES_URL", Backing.postgres().url(), "first");
        first.claim(services);
        makeDatabase();

        assertThatCode(() -> first.claim(services)).doesNotThrowAnyException();
    }

    @Test
    void databaseOfNobodyIsLeftAloneToo() throws SQLException {
        makeDatabase();

        refuses(servers("OFFSHOOT_POSTGRES_URL", Backing.postgres().url(), "first"), "this checkout did not make");
    }

    @Test
    void databaseOfNobodyMayBeTakenOverAndIsNeverRemoved() throws SQLException {
        makeDatabase();
        SharedServers first =
                servers("OFFSHOOT_POSTGRES_URL", Backing.postgres().url(), "first");
        SharedServers second =
                servers("OFFSHOOT_POSTGRES_URL", Backing.postgres().url(), "second");

        first.requireAdoptable(services);
        first.adoptDatabases(services);
        first.claim(services);
        first.remove(services);

        assertThatCode(() -> first.claim(services)).doesNotThrowAnyException();
        assertThatThrownBy(() -> second.requireAdoptable(services)).hasMessageContaining("belongs to another checkout");
        assertThatThrownBy(() -> second.adoptDatabases(services)).hasMessageContaining("belongs to another checkout");
        assertThatThrownBy(this::makeDatabase).hasMessageContaining("already exists");
    }

    @Test
    void queuesOfAnotherCheckoutAreLeftAloneUntilTheyAreRemoved() {
        String url = Backing.rabbitmq().url();
        takesTurns(servers("OFFSHOOT_RABBITMQ_URL", url, "first"), servers("OFFSHOOT_RABBITMQ_URL", url, "second"));
    }

    @Test
    void queueOfAServiceThatLeftGoesAndMayBeGoneAlready() throws Exception {
        BrokerAddress broker = Backing.rabbitmq();
        String queue = Namespace.ofEnvironment().queue("leavers.events");
        try (var connection = broker.connect("test");
                Channel channel = connection.createChannel()) {
            channel.queueDeclare(queue, true, false, false, null);
            channel.basicPublish("", queue, null, new byte[1]);

            SharedServers.deleteQueue(broker, "leavers");
            SharedServers.deleteQueue(broker, "leavers");

            assertThat(channel.queueDeclare(queue, true, false, false, null).getMessageCount())
                    .isZero();
            channel.queueDelete(queue);
        }
    }

    @Test
    void redisDatabaseOfAnotherCheckoutIsLeftAloneUntilItIsReleased() {
        String url = Backing.redis().withDatabase(9).url();
        takesTurns(servers("OFFSHOOT_REDIS_URL", url, "first"), servers("OFFSHOOT_REDIS_URL", url, "second"));
    }

    private void takesTurns(SharedServers first, SharedServers second) {
        first.claim(services);
        first.claim(services);
        refuses(second, "is used by another checkout");
        second.remove(services);
        refuses(second, "is used by another checkout");
        first.remove(services);
        second.claim(services);
        second.remove(services);
    }

    private void refuses(SharedServers servers, String... words) {
        assertThatThrownBy(() -> servers.claim(services))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContainingAll(words);
    }

    private SharedServers servers(String variable, String url, String checkout) {
        return new SharedServers(Map.of(variable, url), namespace, checkout);
    }

    private void makeDatabase() throws SQLException {
        try (Connection connection = Backing.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + namespace.database("fake"));
        }
    }
}
