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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every service in the background how far behind it is; who looks at the page waits for none of them. */
@Singleton
@Requires(property = "offshoot.mode", value = "serve")
class Queues {

    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

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

    @Scheduled(initialDelay = "3s", fixedDelay = "5s")
    void refresh() {
        List<Upstream> services = upstreams.all().stream()
                .filter(upstream -> !upstream.isForeign())
                .toList();
        views.keySet().removeIf(service -> upstreams.find(service).isEmpty());
        services.forEach(service ->
                Thread.ofVirtual().name("ask-" + service.name()).start(() -> note(service.name(), ask(service))));
    }

    private void note(String service, @Nullable QueueFigures figures) {
        Instant now = clock.instant();
        views.merge(service, new QueueView(service, figures, figures == null ? now : null), (before, fresh) -> {
            boolean stillSilent = fresh.figures() == null && before.figures() == null;
            return stillSilent ? before : fresh;
        });
    }

    private @Nullable QueueFigures ask(Upstream upstream) {
        Instance instance = upstream.instances().stream()
                .filter(Instance::takesRequests)
                .findFirst()
                .orElse(null);
        if (instance == null) {
            return null;
        }
        try {
            HttpResponse<byte[]> answer = http.get(
                    instance,
                    "/api/" + upstream.name() + "/operations",
                    HttpResponse.BodyHandlers.ofByteArray(),
                    "Authorization",
                    "Bearer " + tokens.token());
            return answer.statusCode() == 200 ? json.readValue(answer.body(), QueueFigures.class) : null;
        } catch (IOException | IdentityUnavailable silent) {
            LOG.debug("{} tells no figures", upstream.name(), silent);
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
