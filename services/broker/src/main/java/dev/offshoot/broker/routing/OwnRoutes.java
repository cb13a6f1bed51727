package dev.offshoot.broker.routing;

import dev.offshoot.broker.upstream.Upstream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Routes that stand in no document: the broker's own pages and REST, and the foreign program behind everything. */
final class OwnRoutes {

    static final String BROKER = "broker";
    private static final String OFF = "off";
    private static final long SMALL_BODY = 2L << 20;
    private static final long ANY_BODY = 5L << 30;
    private static final Map<String, Boolean> PAGES =
            Map.of("health", true, "problems", true, "docs", false, "operations", false);

    private OwnRoutes() {}

    /** @param paths where each page is, or {@code off}, for a legacy that owns the name itself */
    static ServiceSpec broker(String innerAddress, Map<String, String> paths) {
        List<RouteSpec> routes = new ArrayList<>();
        routes.add(own("broker", "/api/broker/**", false));
        PAGES.forEach((page, anonymous) -> {
            String path = paths.getOrDefault(page, "/" + page);
            if (!path.equals(OFF)) {
                routes.add(own("broker-" + page, path + "/**", anonymous));
            }
        });
        return new ServiceSpec(BROKER, List.of(innerAddress), routes);
    }

    static ServiceSpec foreign(String address) {
        RouteSpec everything = new RouteSpec(
                Upstream.FOREIGN,
                PathPattern.parse("/**"),
                Set.of(),
                Rules.Identity.PASS,
                Rules.Cookies.PASS,
                Rules.Cors.PASS,
                false,
                List.of(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                ANY_BODY,
                1000,
                List.of());
        return new ServiceSpec(Upstream.FOREIGN, List.of(address), List.of(everything));
    }

    private static RouteSpec own(String id, String path, boolean anonymous) {
        return new RouteSpec(
                id,
                PathPattern.parse(path),
                Set.of(),
                Rules.Identity.VERIFY,
                Rules.Cookies.NONE,
                Rules.Cors.PLATFORM,
                anonymous,
                List.of(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                SMALL_BODY,
                1000,
                List.of());
    }
}
