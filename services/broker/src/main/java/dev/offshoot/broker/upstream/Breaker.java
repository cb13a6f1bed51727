package dev.offshoot.broker.upstream;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Refuses a service's requests at once while asking it is pointless. Closed; open after too many failures or without an
 * instance; half-open, for a few requests, when the wait is over or an instance becomes healthy.
 */
final class Breaker {

    /** What the breaker does with the next request. */
    enum Position {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    private record State(Position position, Backoff backoff, int begun, int succeeded) {}

    private final AtomicReference<State> state = new AtomicReference<>(new State(Position.CLOSED, Backoff.NONE, 0, 0));
    private final BreakerSettings settings;
    private final FailureRate rate;

    Breaker(BreakerSettings settings) {
        this.settings = settings;
        this.rate = new FailureRate(settings);
    }

    Position position() {
        return state.get().position();
    }

    boolean admits(long now) {
        if (position() == Position.CLOSED) {
            return true;
        }
        State before = state.getAndUpdate(held -> admit(held, now));
        return before.position() == Position.CLOSED || !admit(before, now).equals(before);
    }

    private State admit(State held, long now) {
        return switch (held.position()) {
            case CLOSED -> held;
            case OPEN -> held.backoff().isOver(now) ? new State(Position.HALF_OPEN, held.backoff(), 1, 0) : held;
            case HALF_OPEN ->
                held.begun() < settings.probes()
                        ? new State(Position.HALF_OPEN, held.backoff(), held.begun() + 1, held.succeeded())
                        : held;
        };
    }

    void succeeded(long now) {
        rate.succeeded(now);
        if (position() == Position.HALF_OPEN && state.updateAndGet(this::probed).position() == Position.CLOSED) {
            rate.clear();
        }
    }

    private State probed(State held) {
        if (held.position() != Position.HALF_OPEN) {
            return held;
        }
        return held.succeeded() + 1 == settings.probes()
                ? new State(Position.CLOSED, held.backoff(), 0, 0)
                : new State(Position.HALF_OPEN, held.backoff(), held.begun(), held.succeeded() + 1);
    }

    void failed(long now) {
        rate.failed(now);
        if (position() == Position.HALF_OPEN || rate.isTooHigh(now)) {
            open(now);
        }
    }

    /** A probe ended without saying anything about the service: its place is free again. */
    void abandoned() {
        state.updateAndGet(held -> held.position() == Position.HALF_OPEN && held.begun() > held.succeeded()
                ? new State(Position.HALF_OPEN, held.backoff(), held.begun() - 1, held.succeeded())
                : held);
    }

    void open(long now) {
        state.updateAndGet(held -> held.position() == Position.OPEN
                ? held
                : new State(Position.OPEN, held.backoff().next(now, settings), 0, 0));
        rate.clear();
    }

    void instanceReturned() {
        state.updateAndGet(
                held -> held.position() == Position.OPEN ? new State(Position.HALF_OPEN, held.backoff(), 0, 0) : held);
    }

    long retryAfterSeconds(long now) {
        return state.get().backoff().secondsLeft(now);
    }
}
