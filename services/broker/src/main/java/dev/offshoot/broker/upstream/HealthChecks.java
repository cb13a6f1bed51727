package dev.offshoot.broker.upstream;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Asks every instance whether it is ready, each on a virtual thread of its own, so a hanging one delays nobody. */
@Singleton
class HealthChecks {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int JITTER_MILLIS = 200;

    private final Upstreams upstreams;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService checks = Executors.newVirtualThreadPerTaskExecutor();

    HealthChecks(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Scheduled(initialDelay = "100ms", fixedDelay = "2s")
    void checkAll() {
        for (Upstream upstream : upstreams.all()) {
            if (upstream.isForeign()) {
                upstream.forgive();
            } else {
                upstream.instances().forEach(instance -> checks.execute(() -> check(upstream, instance)));
            }
        }
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void discover() {
        upstreams.discover();
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "1m")
    void fade() {
        for (Upstream upstream : upstreams.all()) {
            upstream.instances().forEach(instance -> instance.latencies().fade());
        }
    }

    private void check(Upstream upstream, Instance instance) {
        URI readiness = URI.create(instance.address() + "/api/" + upstream.name() + "/health/readiness");
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(JITTER_MILLIS));
            int status = http.send(
                            HttpRequest.newBuilder(readiness).timeout(LIMIT).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            upstream.checked(instance, status == 200, "readiness answered " + status);
        } catch (IOException unreachable) {
            upstream.checked(instance, false, "readiness did not answer");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        checks.shutdownNow();
        http.shutdownNow();
    }
}
