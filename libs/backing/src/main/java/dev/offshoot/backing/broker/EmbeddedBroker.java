package dev.offshoot.backing.broker;

import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Ports;
import dev.offshoot.backing.server.Started;
import dev.offshoot.backing.server.TemporaryFolders;
import java.net.URL;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncher;

/**
 * Qpid Broker-J inside this process: messages in memory, or in a Derby store that survives a hard kill. Its own
 * configuration is made anew at each start, only queues and messages are stored.
 */
final class EmbeddedBroker {

    private EmbeddedBroker() {}

    static Started<BrokerAddress> start(Placement placement) {
        Ports.requireFree("The message broker", placement.port());
        SystemLauncher launcher = new SystemLauncher();
        try {
            Files.createDirectories(placement.folder());
            launcher.startup(attributes(placement));
        } catch (Exception e) {
            launcher.shutdown();
            throw failure(placement, e);
        }
        BrokerAddress address = new BrokerAddress("127.0.0.1", placement.port(), "guest", "guest", "default");
        return Started.embedded("Message broker", address, () -> stop(launcher, placement));
    }

    private static Map<String, Object> attributes(Placement placement) {
        String resource = placement.kept() ? "kept.json" : "thrown-away.json";
        URL configuration = Objects.requireNonNull(EmbeddedBroker.class.getResource(resource), resource);
        return Map.of(
                "type",
                "Memory",
                "initialConfigurationLocation",
                configuration.toString(),
                "startupLoggedToSystemOut",
                false,
                "context",
                Map.of(
                        "qpid.amqp_port", String.valueOf(placement.port()),
                        "qpid.work_dir", placement.folder().toString(),
                        "queue.behaviourOnUnknownDeclareArgument", "IGNORE"));
    }

    private static void stop(SystemLauncher launcher, Placement placement) {
        launcher.shutdown();
        if (!placement.kept()) {
            TemporaryFolders.delete(placement.folder());
        }
    }

    private static BackingFailure failure(Placement placement, Exception cause) {
        return new BackingFailure(
                "The message broker cannot start in %s (%s); end what else uses the folder, or free some space."
                        .formatted(placement.folder(), cause.getMessage()),
                cause);
    }
}
