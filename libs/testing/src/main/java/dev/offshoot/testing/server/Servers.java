package dev.offshoot.testing.server;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.backing.broker.BrokerProvider;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.backing.postgres.PostgresProvider;
import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.backing.redis.RedisProvider;
import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** PostgreSQL, the broker and Redis as one test class sees them. Its own ones are embedded, whatever the run is on. */
public final class Servers implements AutoCloseable {

    private final Optional<OwnServer<PostgresAddress>> postgres;
    private final Optional<OwnServer<BrokerAddress>> broker;
    private final Optional<OwnServer<RedisAddress>> redis;

    private Servers(Set<Server> own) {
        this.postgres = own(own.contains(Server.POSTGRES), new PostgresProvider());
        this.broker = own(own.contains(Server.BROKER), new BrokerProvider());
        this.redis = own(own.contains(Server.REDIS), new RedisProvider());
    }

    /** @param own those that belong to the class; the others are the run's */
    public static Servers with(Set<Server> own) {
        if (own.size() < Server.values().length) {
            Backing.startAll();
        }
        return new Servers(own);
    }

    public OwnServer<PostgresAddress> postgres() {
        return required(postgres, Server.POSTGRES);
    }

    public OwnServer<BrokerAddress> broker() {
        return required(broker, Server.BROKER);
    }

    public OwnServer<RedisAddress> redis() {
        return required(redis, Server.REDIS);
    }

    /** Whether the class has a database server that nobody else uses. */
    public boolean hasOwnPostgres() {
        return postgres.isPresent();
    }

    public PostgresAddress postgresAddress() {
        return postgres.map(OwnServer::address).orElseGet(Backing::postgres);
    }

    public BrokerAddress brokerAddress() {
        return broker.map(OwnServer::address).orElseGet(Backing::rabbitmq);
    }

    public RedisAddress redisAddress() {
        return redis.map(OwnServer::address).orElseGet(Backing::redis);
    }

    /** Starts those that a test left stopped, so that what was made on them can be removed. */
    public void startAll() {
        all().forEach(OwnServer::start);
    }

    @Override
    public void close() {
        all().forEach(OwnServer::close);
    }

    private Stream<OwnServer<?>> all() {
        return Stream.<Optional<? extends OwnServer<?>>>of(redis, broker, postgres)
                .flatMap(Optional::stream);
    }

    private static <A extends Address> Optional<OwnServer<A>> own(boolean wanted, Provider<A> provider) {
        return wanted ? Optional.of(OwnServer.start(provider)) : Optional.empty();
    }

    private static <A extends Address> OwnServer<A> required(Optional<OwnServer<A>> own, Server kind) {
        return own.orElseThrow(
                () -> new IllegalStateException("Write @OffshootTest(own = Server." + kind + ") to stop it"));
    }
}
