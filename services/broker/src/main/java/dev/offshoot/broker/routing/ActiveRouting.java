package dev.offshoot.broker.routing;

import dev.offshoot.broker.upstream.Upstreams;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The routing in use on this instance. Changing it swaps one reference; connections and running requests do not notice. */
@Singleton
public class ActiveRouting {

    private final Upstreams upstreams;
    private final RoutingSettings settings;
    private final @Nullable String foreign;
    private volatile Routing current;
    private volatile int innerPort;

    ActiveRouting(
            Upstreams upstreams, RoutingSettings settings, @Value("${offshoot.legacy.url:}") @Nullable String foreign) {
        this.upstreams = upstreams;
        this.settings = settings;
        this.foreign = foreign == null || foreign.isBlank() ? null : foreign;
        this.innerPort = settings.innerPort();
        this.current = Routing.compile(0, List.of(), upstreams);
    }

    public Routing current() {
        return current;
    }

    /** Where the own pages really listen, once that is known. */
    public void listensAt(int port) {
        innerPort = port;
    }

    /** Resolves names, so never on a loop. */
    public synchronized void use(int number, RoutingDocument document) {
        List<ServiceSpec> services = complete(document);
        Map<String, List<String>> instances =
                services.stream().collect(Collectors.toMap(ServiceSpec::service, settings::instancesOf));
        Routing next = Routing.compile(number, services, upstreams);
        upstreams.list(instances);
        current = next;
    }

    private List<ServiceSpec> complete(RoutingDocument document) {
        List<ServiceSpec> services = new ArrayList<>();
        String legacy = foreign;
        for (ServiceSpec service : document.services()) {
            services.add(legacy == null ? service : withoutCatchAll(service));
        }
        services.add(OwnRoutes.broker("http://127.0.0.1:" + innerPort, settings.ownPaths()));
        if (legacy != null) {
            services.add(OwnRoutes.foreign(legacy));
        }
        return services;
    }

    private static ServiceSpec withoutCatchAll(ServiceSpec service) {
        List<RouteSpec> kept = service.routes().stream()
                .filter(route -> !route.path().text().equals("/**"))
                .toList();
        return new ServiceSpec(service.service(), service.instances(), kept);
    }
}
