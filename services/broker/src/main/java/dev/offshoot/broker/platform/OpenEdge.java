package dev.offshoot.broker.platform;

import dev.offshoot.broker.edge.EdgeServer;
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

    OpenEdge(EdgeServer edge, ActiveRouting routing, RoutingKeeper keeper) {
        this.edge = edge;
        this.routing = routing;
        this.keeper = keeper;
    }

    @EventListener
    void open(ServerStartupEvent event) throws BindException, InterruptedException {
        routing.listensAt(event.getSource().getPort());
        keeper.start();
        edge.start();
    }

    @EventListener
    void close(ShutdownEvent event) throws InterruptedException {
        edge.stop();
    }
}
