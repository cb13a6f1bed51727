package dev.offshoot.broker.routing;

import dev.offshoot.broker.upstream.Upstream;
import dev.offshoot.service.MissingSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Routes that stand in no document: the broker's own pages and REST, and the foreign program behind everything. */
final class OwnRoutes {

    static final String BROKER = Upstream.OWN;
    private static final String OFF = "off";
    private static final long SMALL_BODY = 2L << 20;
    private static final long ANY_BODY = 5L << 30;
    private static final Map<String, Boolean> PAGES =
            Map.of("health", true, "problems", true, "docs", false, "operations", false);

    private OwnRoutes() {}

    static void requireKnown(String page, String path) {
        if (!PAGES.containsKey(page) || !path.equals(OFF)) {
            throw new MissingSetting("OFFSHOOT_BROKER_PATHS_" + page.toUpperCase(Locale.ROOT) + " is '" + path
                    + "'; a page (" + String.join(", ", new TreeSet<>(PAGES.keySet())) + ") can only be 'off'.");
        }
    }

    /** @param paths {@code off} for each page whose name a legacy owns itself */
    static ServiceSpec broker(String innerAddress, Map<String, String> paths) {
        List<RouteSpec> routes = new ArrayList<>();
        routes.add(own("broker", "/api/broker/**", false));
        PAGES.forEach((page, anonymous) -> {
            if (!paths.containsKey(page)) {
                routes.add(own("broker-" + page, "/" + page + "/**", anonymous));
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
