package dev.offshoot.backing.redis;

import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.backing.server.Leftover;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Started;
import dev.offshoot.backing.server.TemporaryFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.core.RedisServerBuilder;

/** A real redis-server, unpacked from the classpath. */
final class EmbeddedRedis {

    private EmbeddedRedis() {}

    static Started<RedisAddress> start(Placement placement) {
        Leftover.of(pidFile(placement), "redis-server").end();
        FreePorts.require("Redis", placement.port());
        Queue<String> output = new ConcurrentLinkedQueue<>();
        try {
            Files.createDirectories(placement.folder());
            RedisServer server = settings(placement)
                    .soutListener(output::add)
                    .serrListener(output::add)
                    .build();
            server.start();
            RedisAddress address = new RedisAddress("127.0.0.1", placement.port(), "", "", 0);
            return Started.embedded("Redis", address, () -> stop(server, placement));
        } catch (IOException e) {
            throw new BackingFailure(
                    "Redis cannot start in %s: %s".formatted(placement.folder(), explanation(output, e)), e);
        }
    }

    private static RedisServerBuilder settings(Placement placement) throws IOException {
        Path folder = placement.folder();
        return RedisServer.newRedisServer()
                .executableProvider(ExecutableProvider.newJarResourceProvider(folder.toFile()))
                .port(placement.port())
                .setting("bind 127.0.0.1")
                .setting("dir \"" + folder + "\"")
                .setting("pidfile \"" + pidFile(placement) + "\"")
                .setting("save \"\"")
                .setting("appendonly " + (placement.kept() ? "yes" : "no"));
    }

    private static void stop(RedisServer server, Placement placement) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new BackingFailure("Redis does not stop; end the process of " + pidFile(placement) + ".", e);
        }
        if (!placement.kept()) {
            TemporaryFolders.delete(placement.folder());
        }
    }

    private static Path pidFile(Placement placement) {
        return placement.folder().resolve("redis.pid");
    }

    private static String explanation(Queue<String> output, IOException failure) {
        return output.stream()
                .filter(line -> line.contains("No space left on device"))
                .findFirst()
                .map(line -> "the disk is full; free some space.")
                .orElse(failure.getMessage() + "; the folder may be removed, it holds sessions and caches only.");
    }
}
