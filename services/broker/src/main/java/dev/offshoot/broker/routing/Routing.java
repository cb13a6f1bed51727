package dev.offshoot.broker.routing;

import dev.offshoot.broker.upstream.Upstreams;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One number of the routing, compiled. A request keeps the one it began with. */
public final class Routing {

    private static final Set<String> INNER = Set.of(
            "metrics",
            "openapi.json",
            "operations",
            "extraction/manifest",
            "extraction/observations",
            "extraction/acknowledgements");
    private static final Set<String> INNER_FOLDERS = Set.of("health", "realtime");

    private final int number;
    private final List<ServiceSpec> services;
    private final SegmentTrie trie = new SegmentTrie();

    private Routing(int number, List<ServiceSpec> services) {
        this.number = number;
        this.services = services;
    }

    static Routing compile(int number, List<ServiceSpec> services, Upstreams upstreams) {
        Routing routing = new Routing(number, List.copyOf(services));
        for (ServiceSpec service : services) {
            for (RouteSpec spec : service.routes()) {
                routing.trie.add(new Route(spec, upstreams.get(service.service())));
            }
        }
        return routing;
    }

    public int number() {
        return number;
    }

    public List<ServiceSpec> services() {
        return services;
    }

    /** The route of a path that was found unambiguous; empty also where only insiders may look. */
    public Optional<Route> find(String method, String path) {
        Route found = trie.find(path, method);
        return found == null || isInner(found, path) ? Optional.empty() : Optional.of(found);
    }

    /** Whether another method would be answered here. */
    public boolean knows(String path) {
        return find(SegmentTrie.ANY_METHOD, path).isPresent();
    }

    /** Figures, health and hooks of a service are for those who reach it without the broker. */
    private static boolean isInner(Route route, String path) {
        String prefix = "/api/" + route.upstream().name() + "/";
        if (!path.startsWith(prefix)) {
            return false;
        }
        String rest = path.substring(prefix.length());
        String trimmed = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        int slash = trimmed.indexOf('/');
        String folder = slash < 0 ? trimmed : trimmed.substring(0, slash);
        boolean own = route.upstream().name().equals(OwnRoutes.BROKER) && folder.equals("realtime");
        return INNER.contains(trimmed) || (INNER_FOLDERS.contains(folder) && !own);
    }
}
