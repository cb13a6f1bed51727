package dev.offshoot.backing.broker;

import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Started;
import dev.offshoot.backing.server.TemporaryFolders;
import java.net.URL;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Qpid Broker-J inside this process: messages in memory, or in a Derby store that survives a hard kill. Its own
 * configuration is made anew at each start, only queues and messages are stored.
 */
final class EmbeddedBroker {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

    private EmbeddedBroker() {}

    static Started<BrokerAddress> start(Placement placement) {
        FreePorts.require("The message broker", placement.port());
        SystemLauncher launcher = new SystemLauncher();
        BrokerAddress address = new BrokerAddress("127.0.0.1", placement.port(), "guest", "guest", "default");
        try {
            Files.createDirectories(placement.folder());
            startUp(launcher, placement);
            // A store that cannot be opened is an error in the log there, and a closed port.
            address.check();
        } catch (Exception e) {
            launcher.shutdown();
            throw failure(placement, e);
        }
        return Started.embedded("Message broker", address, () -> stop(launcher, placement));
    }

    /** A connection pool in this process bounds every login by a few seconds; opening the store of a busy machine may take longer. */
    private static void startUp(SystemLauncher launcher, Placement placement) throws Exception {
        int bound = DriverManager.getLoginTimeout();
        DriverManager.setLoginTimeout(0);
        try {
            launcher.startup(attributes(placement));
        } finally {
            DriverManager.setLoginTimeout(bound);
        }
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
        try {
            launcher.shutdown();
        } catch (IllegalStateException e) {
            // At the end of the process the broker's own shutdown hook may have been here first.
            log.debug("The message broker is closed already: {}", e.getMessage());
        }
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
