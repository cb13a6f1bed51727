package dev.offshoot.broker.routing;

import jakarta.inject.Singleton;
import java.util.List;

/** The last numbers of the routing, newest first, for people. */
@Singleton
public class RoutingLog {

    private final RoutingRepository routings;

    RoutingLog(RoutingRepository routings) {
        this.routings = routings;
    }

    public List<RoutingSummary> latest(int count) {
        return routings.page(Integer.MAX_VALUE, count).stream()
                .map(RoutingSummary::of)
                .toList();
    }
}
