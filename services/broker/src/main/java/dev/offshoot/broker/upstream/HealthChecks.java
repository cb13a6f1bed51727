package dev.offshoot.broker.upstream;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** Asks every instance whether it is ready, each on a virtual thread of its own, so a hanging one delays nobody. */
@Singleton
class HealthChecks {

    private static final int JITTER_MILLIS = 200;

    private final Upstreams upstreams;
    private final InstanceClient http;
    private final ExecutorService checks = Executors.newVirtualThreadPerTaskExecutor();

    HealthChecks(Upstreams upstreams, InstanceClient http) {
        this.upstreams = upstreams;
        this.http = http;
    }

    @Scheduled(initialDelay = "100ms", fixedDelay = "${offshoot.broker.health.interval:2s}")
    void checkAll() {
        for (Upstream upstream : upstreams.all()) {
            if (upstream.isChecked()) {
                upstream.instances().stream()
                        .filter(instance -> instance.state() != InstanceState.LEFT_OUT)
                        .forEach(instance -> checks.execute(() -> check(upstream, instance)));
            } else {
                upstream.forgive();
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
        String readiness = "/api/" + upstream.name() + "/health/readiness";
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(JITTER_MILLIS));
            int status = http.get(instance, readiness, HttpResponse.BodyHandlers.discarding())
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
    }
}
