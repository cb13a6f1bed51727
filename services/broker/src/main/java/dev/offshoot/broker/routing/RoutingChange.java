package dev.offshoot.broker.routing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a new routing does.
 *
 * @param number the new number; of a dry run, the present one
 */
@Serdeable
record RoutingChange(int number, List<RouteChange> changes) {

    /** @param change added, removed or changed */
    @Serdeable
    record RouteChange(String route, String change) {}

    static List<RouteChange> between(RoutingDocument before, RoutingDocument after) {
        Map<String, RouteSpec> old = byId(before);
        List<RouteChange> changes = new ArrayList<>();
        byId(after).forEach((id, route) -> {
            RouteSpec former = old.remove(id);
            if (former == null) {
                changes.add(new RouteChange(id, "added"));
            } else if (!former.equals(route)) {
                changes.add(new RouteChange(id, "changed"));
            }
        });
        old.keySet().forEach(id -> changes.add(new RouteChange(id, "removed")));
        return changes;
    }

    private static Map<String, RouteSpec> byId(RoutingDocument document) {
        Map<String, RouteSpec> routes = new HashMap<>();
        document.services().forEach(service -> service.routes().forEach(route -> routes.put(route.id(), route)));
        return routes;
    }
}
