package dev.offshoot.broker.edge;

import dev.offshoot.broker.access.TestAuth;
import dev.offshoot.broker.routing.ActiveRouting;
import dev.offshoot.broker.routing.Documents;
import dev.offshoot.broker.upstream.TestUpstreams;
import dev.offshoot.broker.upstream.Upstream;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edge on a port of its own, wired by hand: no database, no queues, no pages. */
final class TestEdge implements Closeable {

    static final String ORIGIN = "https://front.test";
    private static final RateSettings RICH = new RateSettings(1_000_000, 1_000_000);

    final TestAuth auth = new TestAuth();
    final TestUpstreams services = new TestUpstreams();
    final EdgeServer server;
    final ActiveRouting routing;
    final Lifecycle lifecycle = new Lifecycle();
    final AccessLog log;
    final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    final Rates rates;

    private TestEdge(
            EdgeSettings settings, ConnectionSettings connections, RateSettings limits, @Nullable String foreign) {
        routing = Documents.routing(services.upstreams, foreign);
        rates = new Rates(limits, () -> 1);
        Origins origins = new Origins("test", ORIGIN, List.of("https://other.test"));
        TrustedProxies proxies = new TrustedProxies(settings);
        log = new AccessLog(settings, figures, new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            Edge edge = new Edge(
                    new Arrival(routing, proxies),
                    new Cors(origins),
                    new Identification(auth.tokens, auth.sessions, new Csrf(origins), rates),
                    rates,
                    new Connector(connections),
                    new Journal(new Traffic(figures), log),
                    connections,
                    lifecycle);
            server = new EdgeServer(
                    edge, settings, new Doorkeeper(connections, proxies, figures), new LoopFigures(figures));
            server.start();
        } catch (BindException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static TestEdge start() {
        return new TestEdge(settings(), connections(Duration.ofSeconds(10)), RICH, null);
    }

    static TestEdge behind(String foreign) {
        return new TestEdge(settings(), connections(Duration.ofSeconds(10)), RICH, foreign);
    }

    static TestEdge impatient(Duration head) {
        return new TestEdge(settings(), connections(head), RICH, null);
    }

    static TestEdge limiting(int caller, int network) {
        return new TestEdge(settings(), connections(Duration.ofSeconds(10)), new RateSettings(caller, network), null);
    }

    static TestEdge crowded(int max, int perNetwork) {
        ConnectionSettings plain = connections(Duration.ofSeconds(10));
        ConnectionSettings few = new ConnectionSettings(
                max, perNetwork, plain.head(), plain.keepAlive(), plain.connect(), plain.upstreamIdle());
        return new TestEdge(settings(), few, RICH, null);
    }

    static TestEdge trusting(String network) {
        return new TestEdge(
                settings(List.of(network), Duration.ZERO, "all"), connections(Duration.ofSeconds(10)), RICH, null);
    }

    static TestEdge leavingAfter(Duration lameDuck) {
        return new TestEdge(settings(List.of(), lameDuck, "all"), connections(Duration.ofSeconds(10)), RICH, null);
    }

    static TestEdge logging(String mode) {
        return new TestEdge(settings(List.of(), Duration.ZERO, mode), connections(Duration.ofSeconds(10)), RICH, null);
    }

    private static EdgeSettings settings() {
        return settings(List.of(), Duration.ZERO, "all");
    }

    private static EdgeSettings settings(List<String> proxies, Duration lameDuck, String accessLog) {
        return new EdgeSettings("127.0.0.1:0", 2, proxies, Duration.ofSeconds(5), lameDuck, accessLog);
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
