package dev.offshoot.broker.page;

import dev.offshoot.broker.fleet.Lease;
import dev.offshoot.broker.order.OrderView;
import dev.offshoot.broker.routing.RoutingSummary;
import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.InstanceState;
import dev.offshoot.broker.upstream.Upstream;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Services and their instances as this instance of the broker sees them, and what all instances agreed on.
 *
 * @param routing the number this instance uses
 * @param fleet every living instance of the broker and the number it uses
 * @param changes the last numbers of the routing, newest first; empty while PostgreSQL is away
 */
@Serdeable
public record OperationsPage(
        int routing,
        List<Lease> fleet,
        List<RoutingSummary> changes,
        List<OrderView> orders,
        List<ServiceView> services,
        List<QueueView> queues) {

    /**
     * How far behind a service is, or since when it does not tell.
     *
     * @param why it does not tell; empty when it does
     */
    @Serdeable
    public record QueueView(
            String service,
            @Nullable QueueFigures figures,
            @Nullable Instant silentSince,
            String why) {

        static QueueView telling(String service, QueueFigures figures) {
            return new QueueView(service, figures, null, "");
        }

        static QueueView silent(String service, Instant since, String why) {
            return new QueueView(service, null, since, why);
        }

        /** What is known now, when this was known before: silence began when it began, whatever is its reason by now. */
        QueueView then(QueueView fresh) {
            return silentSince == null || fresh.silentSince() == null
                    ? fresh
                    : silent(service, silentSince, fresh.why());
        }
    }

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
                            .map(instance -> InstanceView.of(instance, upstream.isChecked(), now))
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

        /** As the path of an order names it. */
        public String authority() {
            return address.substring(address.indexOf("://") + 3);
        }

        static InstanceView of(Instance instance, boolean checked, long now) {
            return new InstanceView(
                    instance.address().toString(),
                    instance.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    checked || instance.state() != InstanceState.UNKNOWN
                            ? instance.why()
                            : "its readiness is not asked",
                    Instant.ofEpochMilli(instance.sinceMillis()),
                    instance.inFlight(),
                    instance.latencies().quantile(0.5),
                    instance.latencies().quantile(0.99),
                    instance.recentFailures(now));
        }
    }
}
