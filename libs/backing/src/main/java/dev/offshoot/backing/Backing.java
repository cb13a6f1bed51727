package dev.offshoot.backing;

import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.backing.broker.BrokerProvider;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.backing.postgres.PostgresProvider;
import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.backing.redis.RedisProvider;
import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Provider;
import dev.offshoot.backing.server.Started;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The backing servers of a test run: one of each for the whole process, started when first asked for, thrown away at
 * its end.
 */
public final class Backing {

    private Backing() {}

    public static PostgresAddress postgres() {
        return Postgres.SERVER.address();
    }

    public static BrokerAddress rabbitmq() {
        return Broker.SERVER.address();
    }

    public static RedisAddress redis() {
        return Redis.SERVER.address();
    }

    /** Starts all three side by side, for those who will need them in a moment. */
    public static void startAll() {
        try {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(Backing::postgres),
                            CompletableFuture.runAsync(Backing::rabbitmq),
                            CompletableFuture.runAsync(Backing::redis))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <A extends Address> Started<A> start(Provider<A> provider) {
        Abandoned.clear();
        Started<A> started = new Choice(BackingSettings.ofEnvironment()).start(provider, Placement::thrownAway);
        Runtime.getRuntime().addShutdownHook(new Thread(started.stop(), "stop " + provider.name()));
        return started;
    }

    private static final class Postgres {
        static final Started<PostgresAddress> SERVER = start(new PostgresProvider());
    }

    private static final class Broker {
        static final Started<BrokerAddress> SERVER = start(new BrokerProvider());
    }

    private static final class Redis {
        static final Started<RedisAddress> SERVER = start(new RedisProvider());
    }
}
