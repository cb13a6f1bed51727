package dev.offshoot.launcher.shared;

import dev.offshoot.backing.BackingSettings;
import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.backing.broker.BrokerProvider;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.backing.postgres.PostgresProvider;
import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.backing.redis.RedisProvider;
import dev.offshoot.backing.server.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The servers of somebody else that this checkout was told to use. What it makes there it marks as its own, and what is not
 * its own it leaves alone. Embedded servers and containers belong to one checkout, so nothing is asked of them.
 *
 * @param checkout an id that no other checkout has
 */
public record SharedServers(Map<String, String> environment, Namespace namespace, String checkout) {

    private static final String MODE = "OFFSHOOT_BACKING";

    public static SharedServers ofEnvironment(String checkout) {
        return new SharedServers(BackingSettings.ofEnvironment().variables(), Namespace.ofEnvironment(), checkout);
    }

    /**
     * Marks what will be made, before it is made; may be repeated after an interruption.
     *
     * @throws dev.offshoot.launcher.LauncherFailure when another checkout uses the same names
     */
    public void claim(List<String> services) {
        postgres().ifPresent(server -> new SharedDatabases(server, namespace, checkout).claim(services));
        rabbitmq().ifPresent(server -> new SharedQueues(server, namespace, checkout).claim());
        redis().ifPresent(server -> new SharedRedis(server, checkout).claim());
    }

    /** As {@link #claim}, of databases alone. */
    public void claimDatabases(List<String> services) {
        postgres().ifPresent(server -> new SharedDatabases(server, namespace, checkout).claim(services));
    }

    /** @throws dev.offshoot.launcher.LauncherFailure when another checkout uses one of these */
    public void requireAdoptable(List<String> services) {
        postgres().ifPresent(server -> new SharedDatabases(server, namespace, checkout).requireAdoptable(services));
    }

    /** Marks databases that somebody else made: this checkout uses them from here on, and never removes them. */
    public void adoptDatabases(List<String> services) {
        postgres().ifPresent(server -> new SharedDatabases(server, namespace, checkout).adopt(services));
    }

    /** Removes what this checkout made there. */
    public void remove(List<String> services) {
        postgres().ifPresent(server -> new SharedDatabases(server, namespace, checkout).drop(services));
        rabbitmq().ifPresent(server -> new SharedQueues(server, namespace, checkout).delete(services));
        redis().ifPresent(server -> new SharedRedis(server, checkout).release());
    }

    /** The queue of a service that left, on whatever message broker this checkout's platform runs with. */
    public static void deleteQueue(BrokerAddress server, String service) {
        new SharedQueues(server, Namespace.ofEnvironment(), "").deleteOf(service);
    }

    /** Tells one set of databases from another; empty for the checkout's own server. */
    public String databases() {
        return postgres()
                .map(server -> "-" + namespace.databasePrefix() + server.host() + "-" + server.port())
                .orElse("");
    }

    /** Empty when PostgreSQL is the checkout's own. */
    public Optional<PostgresAddress> postgres() {
        PostgresProvider provider = new PostgresProvider();
        return url(provider).map(provider::parse);
    }

    private Optional<BrokerAddress> rabbitmq() {
        BrokerProvider provider = new BrokerProvider();
        return url(provider).map(provider::parse);
    }

    private Optional<RedisAddress> redis() {
        RedisProvider provider = new RedisProvider();
        return url(provider).map(provider::parse);
    }

    private Optional<String> url(Provider<?> provider) {
        String configured = environment.getOrDefault(provider.variable(), "");
        if (!configured.isBlank()) {
            return Optional.of(configured);
        }
        return "external".equalsIgnoreCase(environment.get(MODE)) ? Optional.of(provider.usualUrl()) : Optional.empty();
    }
}
