package dev.offshoot.broker.upstream;

/** Failures among the requests of the last ten seconds; too many once half of at least twenty fail. */
final class FailureRate {

    private static final int FEWEST = 20;

    private final SlidingCount requests = new SlidingCount();
    private final SlidingCount failures = new SlidingCount();

    void succeeded(long millis) {
        requests.add(millis);
    }

    void failed(long millis) {
        requests.add(millis);
        failures.add(millis);
    }

    boolean isTooHigh(long millis) {
        int seen = requests.sum(millis);
        return seen >= FEWEST && failures.sum(millis) * 2 >= seen;
    }

    int failures(long millis) {
        return failures.sum(millis);
    }

    void clear() {
        requests.clear();
        failures.clear();
    }
}
