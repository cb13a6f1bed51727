package dev.offshoot.broker.routing;

import dev.offshoot.broker.routing.DocumentReader.Reading;
import io.micronaut.core.type.Argument;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the active routing up to date: files of the deployment become numbers, the active number is put to use. */
@Singleton
public class RoutingKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(RoutingKeeper.class);
    private static final Argument<Map<String, Object>> TREE = Argument.mapOf(String.class, Object.class);

    private final RouteFiles files;
    private final RoutingHistory history;
    private final RoutingCopy copy;
    private final ActiveRouting active;
    private final ObjectMapper json;
    private Map<String, Object> seen = Map.of();
    private boolean started;

    RoutingKeeper(RouteFiles files, RoutingHistory history, RoutingCopy copy, ActiveRouting active, ObjectMapper json) {
        this.files = files;
        this.history = history;
        this.copy = copy;
        this.active = active;
        this.json = json;
    }

    /** From the database, else from the disk, else from the files alone. */
    public synchronized void start() {
        started = true;
        try {
            offerFiles();
            followNumber();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("PostgreSQL is away; starting with the routing on disk");
            copy.read()
                    .ifPresentOrElse(
                            kept -> use(kept.number(), kept.document()), () -> use(0, history.text(files.read())));
        }
    }

    @Scheduled(fixedDelay = "2s")
    synchronized void lookAtFiles() {
        if (started) {
            quietly(this::offerFiles);
        }
    }

    @Scheduled(fixedDelay = "1s")
    synchronized void lookAtNumber() {
        if (started) {
            quietly(this::followNumber);
        }
    }

    private static void quietly(Runnable look) {
        try {
            look.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("PostgreSQL is away; the routing stays as it is", away);
        }
    }

    private void offerFiles() {
        Map<String, Object> tree = files.read();
        if (tree.equals(seen)) {
            return;
        }
        Reading reading = DocumentReader.read(tree);
        if (reading.faults().isEmpty()) {
            history.offer(tree);
        } else {
            LOG.warn("The route files are not used: {}", reading.faults());
        }
        seen = tree;
    }

    private void followNumber() {
        if (history.activeNumber() != active.current().number()) {
            history.active().ifPresent(stored -> {
                use(stored.number(), stored.document());
                copy.write(new RoutingCopy.Kept(stored.number(), stored.document()));
            });
        }
    }

    private void use(int number, String document) {
        try {
            Reading reading = DocumentReader.read(json.readValue(document, TREE));
            active.use(number, reading.document());
            LOG.info(
                    "Routing {} is in use: {} services",
                    number,
                    reading.document().services().size());
        } catch (IOException unreadable) {
            throw new IllegalStateException("Routing " + number + " is no JSON", unreadable);
        }
    }
}
