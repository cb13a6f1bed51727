package dev.offshoot.broker.routing;

import dev.offshoot.broker.fleet.Fleet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a stored routing to use, and lets the other instances know which number that is. */
@Singleton
class RoutingInUse {

    private static final Logger LOG = LoggerFactory.getLogger(RoutingInUse.class);

    private final ActiveRouting active;
    private final DocumentText documents;
    private final Fleet fleet;

    RoutingInUse(ActiveRouting active, DocumentText documents, Fleet fleet, MeterRegistry registry) {
        this.active = active;
        this.documents = documents;
        this.fleet = fleet;
        registry.gauge("broker.routing.number", active, inUse -> inUse.current().number());
    }

    int number() {
        return active.current().number();
    }

    void use(int number, String document) {
        RoutingDocument routing = documents.parse(document);
        active.use(number, routing);
        fleet.applied(number);
        LOG.info("Routing {} is in use: {} services", number, routing.services().size());
    }
}
