package dev.offshoot.web.deadline;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.time.Duration;
import java.util.Optional;

/** The moment after which nobody waits for the current request any more. */
public final class Deadline implements PropagatedContextElement {

    public static final String HEADER = "Offshoot-Deadline";

    private final long endsAtNanos;

    private Deadline(long endsAtNanos) {
        this.endsAtNanos = endsAtNanos;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Of the request that the current thread works for; empty where nobody set one. */
    public static Optional<Deadline> current() {
        return PropagatedContext.getOrEmpty().find(Deadline.class);
    }

    /** Never negative. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endsAtNanos - System.nanoTime()));
    }

    public boolean isOver() {
        return remaining().isZero();
    }
}
