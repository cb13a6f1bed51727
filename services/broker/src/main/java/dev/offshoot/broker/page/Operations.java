package dev.offshoot.broker.page;

import dev.offshoot.broker.fleet.Fleet;
import dev.offshoot.broker.order.InstanceOrders;
import dev.offshoot.broker.order.OrderView;
import dev.offshoot.broker.page.OperationsPage.ServiceView;
import dev.offshoot.broker.routing.ActiveRouting;
import dev.offshoot.broker.routing.RoutingLog;
import dev.offshoot.broker.routing.RoutingSummary;
import dev.offshoot.broker.state.Postgres;
import jakarta.inject.Singleton;
import java.util.List;

/** Gathers what operators look at. Nothing here waits for a service, and PostgreSQL away leaves out its part only. */
@Singleton
class Operations {

    private static final int CHANGES = 10;

    private final ServiceViews services;
    private final ActiveRouting routing;
    private final RoutingLog log;
    private final InstanceOrders orders;
    private final Fleet fleet;
    private final Queues queues;

    Operations(
            ServiceViews services,
            ActiveRouting routing,
            RoutingLog log,
            InstanceOrders orders,
            Fleet fleet,
            Queues queues) {
        this.services = services;
        this.routing = routing;
        this.log = log;
        this.orders = orders;
        this.fleet = fleet;
        this.queues = queues;
    }

    OperationsPage all() {
        List<ServiceView> seen = services.all();
        List<RoutingSummary> changes = Postgres.ask(() -> log.latest(CHANGES)).orElse(List.of());
        List<OrderView> standing = Postgres.ask(orders::shown).orElse(List.of());
        return new OperationsPage(routing.current().number(), fleet.all(), changes, standing, seen, queues.all());
    }
}
