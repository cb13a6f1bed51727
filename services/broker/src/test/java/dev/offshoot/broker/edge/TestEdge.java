package dev.offshoot.broker.edge;

import dev.offshoot.broker.access.TestAuth;
import dev.offshoot.broker.routing.ActiveRouting;
import dev.offshoot.broker.routing.Documents;
import dev.offshoot.broker.upstream.TestUpstreams;
import dev.offshoot.broker.upstream.Upstream;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.Closeable;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edge on a port of its own, wired by hand: no database, no queues, no pages. */
final class TestEdge implements Closeable {

    static final String ORIGIN = "https://front.test";

    final TestAuth auth = new TestAuth();
    final TestUpstreams services = new TestUpstreams();
    final EdgeServer server;
    final ActiveRouting routing;
    final Rates rates = new Rates(new RateSettings(100_000, 100_000));

    private TestEdge(EdgeSettings settings, ConnectionSettings connections, @Nullable String foreign) {
        routing = Documents.routing(services.upstreams, foreign);
        Origins origins = new Origins(ORIGIN, List.of("https://other.test"));
        TrustedProxies proxies = new TrustedProxies(settings);
        SimpleMeterRegistry figures = new SimpleMeterRegistry();
        try {
            Edge edge = new Edge(
                    new Arrival(routing, proxies),
                    new Cors(origins),
                    new Identification(auth.tokens, auth.sessions, new Csrf(origins), rates),
                    rates,
                    new Connector(connections),
                    new Journal(new Traffic(figures), new AccessLog(settings, figures)),
                    connections,
                    new Lifecycle());
            server = new EdgeServer(edge, settings, new Doorkeeper(connections, proxies, figures));
            server.start();
        } catch (BindException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static TestEdge start() {
        return new TestEdge(settings(), connections(Duration.ofSeconds(10)), null);
    }

    static TestEdge behind(String foreign) {
        return new TestEdge(settings(), connections(Duration.ofSeconds(10)), foreign);
    }

    static TestEdge impatient(Duration head) {
        return new TestEdge(settings(), connections(head), null);
    }

    static TestEdge trusting(String network) {
        EdgeSettings plain = settings();
        EdgeSettings trusting = new EdgeSettings(
                plain.listen(), plain.loops(), List.of(network), plain.drain(), plain.lameDuck(), plain.accessLog());
        return new TestEdge(trusting, connections(Duration.ofSeconds(10)), null);
    }

    private static EdgeSettings settings() {
        return new EdgeSettings("127.0.0.1:0", 2, List.of(), Duration.ofSeconds(5), Duration.ZERO, "all");
    }

    private static ConnectionSettings connections(Duration head) {
        return new ConnectionSettings(
                50_000, 50_000, head, Duration.ofSeconds(75), Duration.ofSeconds(2), Duration.ofSeconds(50));
    }

    TestEdge route(String... documents) {
        routing.use(routing.current().number() + 1, Documents.document(documents));
        return this;
    }

    /** A service with one instance and the routes given as YAML flow maps. */
    TestEdge route(String name, Service service, String... routes) {
        return route(document(name, List.of(service), routes));
    }

    static String document(String name, List<Service> instances, String... routes) {
        StringBuilder yaml = new StringBuilder("service: " + name + "\ninstances:\n");
        instances.forEach(
                instance -> yaml.append("  - \"").append(instance.url()).append("\"\n"));
        yaml.append("routes:\n");
        for (String route : routes) {
            yaml.append("  - ").append(route).append('\n');
        }
        return yaml.toString();
    }

    Upstream upstream(String name) {
        return services.upstreams.get(name);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        services.stop();
    }
}
