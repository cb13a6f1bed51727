package dev.offshoot.broker.description;

import dev.offshoot.broker.state.Postgres;
import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.InstanceClient;
import dev.offshoot.broker.upstream.Upstream;
import dev.offshoot.broker.upstream.Upstreams;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.ServiceTokens;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpResponse;
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

    private final Map<String, Description> known = new ConcurrentHashMap<>();
    private final Map<String, String> etags = new ConcurrentHashMap<>();
    private final InstanceClient http;
    private final Upstreams upstreams;
    private final ServiceTokens tokens;
    private final DescriptionRepository stored;
    private final DescriptionParser parser;
    private final InstantSource clock;
    private boolean restored;

    Descriptions(
            Upstreams upstreams,
            InstanceClient http,
            ServiceTokens tokens,
            DescriptionRepository stored,
            DescriptionParser parser,
            InstantSource clock) {
        this.http = http;
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

    @Scheduled(initialDelay = "1s", fixedDelay = "${offshoot.broker.ask-interval:5s}")
    void refresh() throws InterruptedException {
        restored = restored || Postgres.answers(this::restore);
        for (Upstream upstream : upstreams.all()) {
            ask(upstream);
        }
    }

    private void restore() {
        stored.findOpenApi().forEach(row -> keep(row.service(), row.etag(), row.document()));
    }

    private void ask(Upstream upstream) throws InterruptedException {
        Optional<Instance> healthy =
                upstream.instances().stream().filter(Instance::takesRequests).findFirst();
        if (healthy.isEmpty() || upstream.isForeign()) {
            return;
        }
        String service = upstream.name();
        try {
            HttpResponse<String> answer = http.get(
                    healthy.get(),
                    "/api/" + service + "/openapi.json",
                    HttpResponse.BodyHandlers.ofString(),
                    "Authorization",
                    "Bearer " + tokens.token(),
                    "If-None-Match",
                    etags.getOrDefault(service, "\"\""));
            String etag = answer.headers().firstValue("ETag").orElse("\"\"");
            if (answer.statusCode() == 200 && !etag.equals(etags.get(service)) && keep(service, etag, answer.body())) {
                Postgres.answers(() -> stored.put(service, etag, answer.body(), clock.instant()));
            }
        } catch (IOException | IdentityUnavailable silent) {
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
