package dev.offshoot.broker.upstream;

import java.time.Duration;
import java.time.InstantSource;

/** Services by hand, with health checks when a test asks for them. */
public final class TestUpstreams {

    static final Resilience USUAL = new Resilience(
            new BreakerSettings(20, 50, Duration.ofSeconds(5), Duration.ofSeconds(60), 3), new RetrySettings(10, 3));

    private static final HealthSettings PACE = new HealthSettings(Duration.ofSeconds(2), Duration.ofMillis(200));

    public final Upstreams upstreams = new Upstreams(new Discovery(), USUAL, InstantSource.system());
    private final HealthChecks checks = new HealthChecks(upstreams, new InstanceClient(), PACE);

    public void check() {
        checks.checkAll();
    }

    public void stop() {
        checks.stop();
    }
}
