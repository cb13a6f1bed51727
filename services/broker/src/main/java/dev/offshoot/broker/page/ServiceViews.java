package dev.offshoot.broker.page;

import dev.offshoot.broker.page.OperationsPage.ServiceView;
import dev.offshoot.broker.upstream.Upstream;
import dev.offshoot.broker.upstream.Upstreams;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Services and instances as this instance sees them; all of it is in memory. */
@Singleton
class ServiceViews {

    private final Upstreams upstreams;
    private final PageSettings settings;
    private final InstantSource clock;

    ServiceViews(Upstreams upstreams, PageSettings settings, InstantSource clock) {
        this.upstreams = upstreams;
        this.settings = settings;
        this.clock = clock;
    }

    List<ServiceView> all() {
        return upstreams.all().stream().map(this::view).toList();
    }

    Optional<ServiceView> find(String service) {
        return upstreams.find(service).map(this::view);
    }

    private ServiceView view(Upstream upstream) {
        return ServiceView.of(upstream, settings.critical().contains(upstream.name()), clock.millis());
    }
}
