package dev.offshoot.broker.page;

import dev.offshoot.broker.page.OperationsPage.ServiceView;
import dev.offshoot.broker.routing.ActiveRouting;
import dev.offshoot.broker.upstream.Upstream;
import dev.offshoot.broker.upstream.Upstreams;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Gathers what operators look at; all of it is in memory. */
@Singleton
class Operations {

    private final Upstreams upstreams;
    private final ActiveRouting routing;
    private final PageSettings settings;
    private final InstantSource clock;

    Operations(Upstreams upstreams, ActiveRouting routing, PageSettings settings, InstantSource clock) {
        this.upstreams = upstreams;
        this.routing = routing;
        this.settings = settings;
        this.clock = clock;
    }

    OperationsPage all() {
        List<ServiceView> services = upstreams.all().stream().map(this::view).toList();
        return new OperationsPage(routing.current().number(), services);
    }

    Optional<ServiceView> find(String service) {
        return upstreams.find(service).map(this::view);
    }

    private ServiceView view(Upstream upstream) {
        return ServiceView.of(upstream, settings.critical().contains(upstream.name()), clock.millis());
    }
}
