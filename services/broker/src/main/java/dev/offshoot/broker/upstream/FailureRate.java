package dev.offshoot.broker.upstream;

/** Failures among the requests of the last ten seconds. */
final class FailureRate {

    private final SlidingCount requests = new SlidingCount();
    private final SlidingCount failures = new SlidingCount();
    private final BreakerSettings settings;

    FailureRate(BreakerSettings settings) {
        this.settings = settings;
    }

    void succeeded(long millis) {
        requests.add(millis);
    }

    void failed(long millis) {
        requests.add(millis);
        failures.add(millis);
    }

    boolean isTooHigh(long millis) {
        int seen = requests.sum(millis);
        return seen >= settings.requests() && failures.sum(millis) * 100L >= (long) seen * settings.percent();
    }

    int failures(long millis) {
        return failures.sum(millis);
    }

    void clear() {
        requests.clear();
        failures.clear();
    }
}
