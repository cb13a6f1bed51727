package dev.offshoot.broker.edge;

import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.Upstream;

/** How a try at an instance went, which the service is told exactly once. */
final class Verdict {

    private final Upstream upstream;
    private final Instance instance;
    private final long startedNanos = System.nanoTime();
    private boolean told;

    private Verdict(Upstream upstream, Instance instance) {
        this.upstream = upstream;
        this.instance = instance;
    }

    /** The try counts from now on. */
    static Verdict on(Upstream upstream, Instance instance) {
        upstream.begun(instance);
        return new Verdict(upstream, instance);
    }

    void answered() {
        if (!told) {
            told = true;
            upstream.answered(instance, (System.nanoTime() - startedNanos) / 1000);
        }
    }

    void failed(String why) {
        if (!told) {
            told = true;
            upstream.failed(instance, why);
        }
    }

    /** It ended for a reason the instance has no part in. */
    void abandoned() {
        if (!told) {
            told = true;
            upstream.abandoned(instance);
        }
    }

    /** Nobody listens there; it failed as well. */
    void missed() {
        upstream.missed(instance);
    }
}
