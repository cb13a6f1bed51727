package dev.offshoot.backing;

import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.backing.broker.BrokerProvider;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.backing.postgres.PostgresProvider;
import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.backing.redis.RedisProvider;
import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Provider;
import dev.offshoot.backing.server.Started;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The backing servers of a local installation: their data lie in a folder and outlive every kind of end. The message
 * broker runs inside this process, the others beside it; servers that outlived a killed process are ended first.
 */
public final class LocalBacking implements AutoCloseable {

    private static final String POSTGRES = "postgres";
    private static final String MESSAGES = "messages";
    private static final String REDIS = "redis";

    private final Started<PostgresAddress> postgres;
    private final Started<BrokerAddress> broker;
    private final Started<RedisAddress> redis;

    private LocalBacking(
            Started<PostgresAddress> postgres, Started<BrokerAddress> broker, Started<RedisAddress> redis) {
        this.postgres = postgres;
        this.broker = broker;
        this.redis = redis;
    }

    /** As {@link #start(BackingSettings, Path, Consumer)}, decided by the environment variables. */
    public static LocalBacking start(Path data, Consumer<String> progress) {
        return start(BackingSettings.ofEnvironment(), data, progress);
    }

    /**
     * Starts or finds all three side by side.
     *
     * @param progress gets one line for each server that answers, from any thread
     * @throws BackingFailure when one cannot be had; the others are stopped again
     */
    public static LocalBacking start(BackingSettings settings, Path data, Consumer<String> progress) {
        DataFolder folder = DataFolder.prepared(data);
        Start start = new Start(new Choice(settings), folder, LocalPorts.in(folder.path()), progress);
        var postgres = start.of(new PostgresProvider(), POSTGRES);
        var broker = start.of(new BrokerProvider(), MESSAGES);
        var redis = start.of(new RedisProvider(), REDIS);
        try {
            CompletableFuture.allOf(postgres, broker, redis).join();
        } catch (CompletionException e) {
            Stream.of(redis, broker, postgres).forEach(LocalBacking::undo);
            throw e.getCause() instanceof BackingFailure failure ? failure : e;
        }
        return new LocalBacking(postgres.join(), broker.join(), redis.join());
    }

    public PostgresAddress postgres() {
        return postgres.address();
    }

    public BrokerAddress rabbitmq() {
        return broker.address();
    }

    public RedisAddress redis() {
        return redis.address();
    }

    /** Asks each of them now. */
    public List<ServerHealth> health() {
        return Stream.<Started<?>>of(postgres, broker, redis)
                .map(ServerHealth::of)
                .toList();
    }

    /** Stops what was started here, the database last. */
    @Override
    public void close() {
        try {
            redis.stop().run();
        } finally {
            stopDurable();
        }
    }

    private void stopDurable() {
        try {
            broker.stop().run();
        } finally {
            postgres.stop().run();
        }
    }

    private static void undo(CompletableFuture<? extends Started<?>> start) {
        start.handle((server, _) -> {
                    if (server != null) {
                        server.stop().run();
                    }
                    return server;
                })
                .join();
    }

    private record Start(Choice choice, DataFolder folder, LocalPorts ports, Consumer<String> progress) {

        <A extends Address> CompletableFuture<Started<A>> of(Provider<A> provider, String name) {
            return CompletableFuture.supplyAsync(() -> {
                Started<A> server = choice.start(provider, () -> Placement.kept(folder.of(name), ports.of(name)));
                progress.accept(server.description());
                return server;
            });
        }
    }
}
