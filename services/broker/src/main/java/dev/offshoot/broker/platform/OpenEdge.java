package dev.offshoot.broker.platform;

import dev.offshoot.broker.edge.EdgeServer;
import dev.offshoot.broker.fleet.Fleet;
import dev.offshoot.broker.order.OrderKeeper;
import dev.offshoot.broker.routing.ActiveRouting;
import dev.offshoot.broker.routing.RoutingKeeper;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.net.BindException;

/** Opens the edge once the pages behind it listen, and closes it before they go. */
@Singleton
class OpenEdge {

    private final EdgeServer edge;
    private final ActiveRouting routing;
    private final RoutingKeeper keeper;
    private final OrderKeeper orders;
    private final RequiredSettings required;
    private final Fleet fleet;

    OpenEdge(
            EdgeServer edge,
            ActiveRouting routing,
            RoutingKeeper keeper,
            OrderKeeper orders,
            RequiredSettings required,
            Fleet fleet) {
        this.edge = edge;
        this.routing = routing;
        this.keeper = keeper;
        this.orders = orders;
        this.required = required;
        this.fleet = fleet;
    }

    @EventListener
    void open(ServerStartupEvent event) throws BindException, InterruptedException {
        required.check();
        routing.listensAt(event.getSource().getPort());
        orders.start();
        keeper.start();
        edge.start();
    }

    @EventListener
    void close(ShutdownEvent event) throws InterruptedException {
        try {
            edge.stop();
        } finally {
            fleet.leave();
        }
    }
}
