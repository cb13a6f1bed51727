package dev.offshoot.broker.upstream;

import java.time.InstantSource;

/** Services by hand, with health checks when a test asks for them. */
public final class TestUpstreams {

    public final Upstreams upstreams = new Upstreams(new Discovery(), InstantSource.system());
    private final HealthChecks checks = new HealthChecks(upstreams);

    public void check() {
        checks.checkAll();
    }

    public void stop() {
        checks.stop();
    }
}
