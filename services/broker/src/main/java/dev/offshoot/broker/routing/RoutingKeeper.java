package dev.offshoot.broker.routing;

import dev.offshoot.broker.fleet.ChangeListener;
import dev.offshoot.broker.routing.DocumentReader.Reading;
import dev.offshoot.broker.state.Postgres;
import dev.offshoot.broker.state.StateFolder;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the active routing up to date: files of the deployment become numbers, the active number is put to use. */
@Singleton
public class RoutingKeeper implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(RoutingKeeper.class);

    private final RouteFiles files;
    private final RoutingHistory history;
    private final DocumentText documents;
    private final StateFolder state;
    private final RoutingInUse inUse;
    private Map<String, Object> seen = Map.of();
    private boolean started;

    RoutingKeeper(
            RouteFiles files, RoutingHistory history, DocumentText documents, StateFolder state, RoutingInUse inUse) {
        this.files = files;
        this.history = history;
        this.documents = documents;
        this.state = state;
        this.inUse = inUse;
    }

    /** From the database, else from the disk, else from the files alone. Files that may have changed are read afterwards. */
    public synchronized void start() {
        started = true;
        boolean answered = Postgres.answers(() -> {
            followNumber();
            if (inUse.number() == 0) {
                offerFiles();
                followNumber();
            }
        });
        if (!answered) {
            LOG.warn("PostgreSQL does not answer; starting with the routing on disk");
            KeptRouting kept = state.read(KeptRouting.FILE, KeptRouting.class)
                    .orElseGet(() -> new KeptRouting(0, documents.write(files.read())));
            inUse.use(kept.number(), kept.document());
        }
        Thread.ofVirtual().name("route-files").start(this::lookAtFiles);
    }

    @Scheduled(fixedDelay = "2s")
    synchronized void lookAtFiles() {
        if (started) {
            Postgres.answers(this::offerFiles);
        }
    }

    @Override
    @Scheduled(fixedDelay = "1s")
    public synchronized void look() {
        if (started) {
            Postgres.answers(this::followNumber);
        }
    }

    private void offerFiles() {
        Map<String, Object> tree = files.read();
        if (tree.equals(seen)) {
            return;
        }
        Reading reading = documents.read(tree);
        if (reading.faults().isEmpty()) {
            history.offer(tree, !seen.isEmpty());
        } else {
            LOG.warn("The route files are not used: {}", reading.faults());
        }
        seen = tree;
    }

    private void followNumber() {
        if (history.activeNumber() != inUse.number()) {
            history.active().ifPresent(stored -> {
                inUse.use(stored.number(), stored.document());
                state.write(KeptRouting.FILE, new KeptRouting(stored.number(), stored.document()));
            });
        }
    }
}
