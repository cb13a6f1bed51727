package dev.offshoot.broker.page;

import dev.offshoot.broker.page.OperationsPage.QueueView;
import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.InstanceClient;
import dev.offshoot.broker.upstream.Upstream;
import dev.offshoot.broker.upstream.Upstreams;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.ServiceTokens;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every service in the background how far behind it is; who looks at the page waits for none of them. */
@Singleton
@Requires(property = "offshoot.mode", value = "serve")
class Queues {

    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    private static final int OK = 200;

    private final InstanceClient http;
    private final Map<String, QueueView> views = new ConcurrentHashMap<>();
    private final Upstreams upstreams;
    private final ServiceTokens tokens;
    private final ObjectMapper json;
    private final InstantSource clock;

    Queues(Upstreams upstreams, InstanceClient http, ServiceTokens tokens, ObjectMapper json, InstantSource clock) {
        this.http = http;
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
    }

    List<QueueView> all() {
        return List.copyOf(new TreeMap<>(views).values());
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "${offshoot.broker.ask-interval:5s}")
    void refresh() {
        List<Upstream> services = upstreams.all().stream()
                .filter(upstream -> !upstream.isForeign())
                .toList();
        views.keySet().removeIf(service -> upstreams.find(service).isEmpty());
        services.forEach(
                service -> Thread.ofVirtual().name("ask-" + service.name()).start(() -> note(ask(service))));
    }

    private void note(QueueView seen) {
        views.merge(seen.service(), seen, QueueView::then);
    }

    private QueueView ask(Upstream upstream) {
        Optional<Instance> instance =
                upstream.instances().stream().filter(Instance::takesRequests).findFirst();
        if (instance.isEmpty()) {
            return silent(upstream, "no healthy instance");
        }
        try {
            return read(upstream, get(upstream, instance.get()));
        } catch (IOException | IdentityUnavailable away) {
            LOG.debug("{} tells no figures", upstream.name(), away);
            return silent(upstream, "no answer");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return silent(upstream, "not asked");
        }
    }

    private HttpResponse<byte[]> get(Upstream upstream, Instance instance) throws IOException, InterruptedException {
        return http.get(
                instance,
                "/api/" + upstream.name() + "/operations",
                HttpResponse.BodyHandlers.ofByteArray(),
                "Authorization",
                "Bearer " + tokens.token());
    }

    private QueueView read(Upstream upstream, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            return silent(upstream, "answers " + answer.statusCode());
        }
        try {
            QueueFigures figures = json.readValue(answer.body(), QueueFigures.class);
            return figures == null
                    ? silent(upstream, "answers no figures")
                    : QueueView.telling(upstream.name(), figures);
        } catch (IOException unreadable) {
            LOG.debug("The figures of {} cannot be read", upstream.name(), unreadable);
            return silent(upstream, "answers no figures");
        }
    }

    private QueueView silent(Upstream upstream, String why) {
        return QueueView.silent(upstream.name(), clock.instant(), why);
    }
}
