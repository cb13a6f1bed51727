package dev.offshoot.broker.upstream;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Asks every instance whether it is ready, each on a virtual thread of its own, so a hanging one delays nobody. Where nobody
 * listens it looks again soon, at growing pauses, so that whoever comes back is noticed at once.
 */
@Singleton
class HealthChecks {

    private static final int JITTER_MILLIS = 200;

    private final Upstreams upstreams;
    private final InstanceClient http;
    private final HealthSettings settings;
    private final ExecutorService checks = Executors.newVirtualThreadPerTaskExecutor();

    HealthChecks(Upstreams upstreams, InstanceClient http, HealthSettings settings) {
        this.upstreams = upstreams;
        this.http = http;
        this.settings = settings;
        upstreams.whenNobodyListens(this::follow);
    }

    @Scheduled(initialDelay = "100ms", fixedDelay = "${offshoot.broker.health.interval:2s}")
    void checkAll() {
        for (Upstream upstream : upstreams.all()) {
            if (upstream.isChecked()) {
                upstream.instances().stream()
                        .filter(instance -> instance.state() != InstanceState.LEFT_OUT && !instance.isFollowed())
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
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(JITTER_MILLIS));
            if (look(upstream, instance) == Readiness.GONE) {
                follow(upstream, instance);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until it is healthy again or nobody wants it, by one thread however many requests met its absence. */
    private void follow(Upstream upstream, Instance instance) {
        if (upstream.isChecked() && instance.beginFollowing()) {
            checks.execute(() -> {
                try {
                    lookAgain(upstream, instance);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                } finally {
                    instance.endFollowing();
                }
            });
        }
    }

    private void lookAgain(Upstream upstream, Instance instance) throws InterruptedException {
        Duration pause = settings.soonest();
        do {
            Thread.sleep(pause);
            look(upstream, instance);
            pause = instance.hasJustAnswered() ? settings.soonest() : settings.longer(pause);
        } while (!instance.isSettled());
    }

    private Readiness look(Upstream upstream, Instance instance) throws InterruptedException {
        String readiness = "/api/" + upstream.name() + "/health/readiness";
        try {
            int status = http.get(instance, readiness, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            Readiness found = status == 200 ? Readiness.READY : Readiness.UNREADY;
            upstream.checked(instance, found, "readiness answered " + status);
            return found;
        } catch (ConnectException refused) {
            upstream.checked(instance, Readiness.GONE, "nobody listens");
            return Readiness.GONE;
        } catch (IOException unreachable) {
            upstream.checked(instance, Readiness.UNREADY, "readiness did not answer");
            return Readiness.UNREADY;
        }
    }

    @PreDestroy
    void stop() {
        checks.shutdownNow();
    }
}
