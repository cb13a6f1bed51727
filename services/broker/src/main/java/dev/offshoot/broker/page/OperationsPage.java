package dev.offshoot.broker.page;

import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.Upstream;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Services and their instances as this instance of the broker sees them. */
@Serdeable
public record OperationsPage(int routing, List<ServiceView> services) {

    @Serdeable
    public record ServiceView(
            String service, String breaker, int inFlight, boolean critical, List<InstanceView> instances) {

        static ServiceView of(Upstream upstream, boolean critical, long now) {
            return new ServiceView(
                    upstream.name(),
                    upstream.breaker(),
                    upstream.inFlight(),
                    critical,
                    upstream.instances().stream()
                            .map(instance -> InstanceView.of(instance, now))
                            .toList());
        }
    }

    /** Latencies in milliseconds. */
    @Serdeable
    public record InstanceView(
            String address,
            String state,
            String why,
            Instant since,
            int inFlight,
            double p50,
            double p99,
            int failures) {

        static InstanceView of(Instance instance, long now) {
            return new InstanceView(
                    instance.address().toString(),
                    instance.state().name().toLowerCase(Locale.ROOT),
                    instance.why(),
                    Instant.ofEpochMilli(instance.sinceMillis()),
                    instance.inFlight(),
                    instance.latencies().quantile(0.5),
                    instance.latencies().quantile(0.99),
                    instance.recentFailures(now));
        }
    }
}
