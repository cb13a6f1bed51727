package dev.offshoot.broker.description;

import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.InstanceState;
import dev.offshoot.broker.upstream.Upstream;
import dev.offshoot.broker.upstream.Upstreams;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.ServiceTokens;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every service for its description, by ETag; keeps the last one after the service has stopped. */
@Singleton
public class Descriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Map<String, Description> known = new ConcurrentHashMap<>();
    private final Map<String, String> etags = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final Upstreams upstreams;
    private final ServiceTokens tokens;
    private final DescriptionRepository stored;
    private final DescriptionParser parser;
    private final InstantSource clock;
    private boolean restored;

    Descriptions(
            Upstreams upstreams,
            ServiceTokens tokens,
            DescriptionRepository stored,
            DescriptionParser parser,
            InstantSource clock) {
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.stored = stored;
        this.parser = parser;
        this.clock = clock;
    }

    public Collection<Description> all() {
        return new TreeMap<>(known).values();
    }

    public Optional<Description> find(String service) {
        return Optional.ofNullable(known.get(service));
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "5s")
    void refresh() throws InterruptedException {
        try {
            restore();
            for (Upstream upstream : upstreams.all()) {
                ask(upstream);
            }
        } catch (DataAccessException | TransactionException | IdentityUnavailable away) {
            LOG.debug("Descriptions stay as they are", away);
        }
    }

    private void restore() {
        if (!restored) {
            stored.findOpenApi().forEach(row -> keep(row.service(), row.etag(), row.document()));
            restored = true;
        }
    }

    private void ask(Upstream upstream) throws InterruptedException {
        Optional<Instance> healthy = upstream.instances().stream()
                .filter(instance -> instance.state() == InstanceState.HEALTHY)
                .findFirst();
        if (healthy.isEmpty() || upstream.isForeign()) {
            return;
        }
        String service = upstream.name();
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(healthy.get().address() + "/api/" + service + "/openapi.json"))
                            .timeout(LIMIT)
                            .header("Authorization", "Bearer " + tokens.token())
                            .header("If-None-Match", etags.getOrDefault(service, "\"\""))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String etag = answer.headers().firstValue("ETag").orElse("\"\"");
            if (answer.statusCode() == 200 && !etag.equals(etags.get(service)) && keep(service, etag, answer.body())) {
                stored.put(service, etag, answer.body(), clock.instant());
            }
        } catch (IOException silent) {
            LOG.debug("{} does not describe itself", service, silent);
        }
    }

    private boolean keep(String service, String etag, String openApi) {
        try {
            known.put(service, parser.parse(service, openApi));
            etags.put(service, etag);
            return true;
        } catch (IOException unreadable) {
            LOG.warn("The description of {} is no JSON", service);
            return false;
        }
    }
}
