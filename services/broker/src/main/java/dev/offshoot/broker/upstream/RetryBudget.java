package dev.offshoot.broker.upstream;

/** Retries may be a tenth of the requests of the last ten seconds, and three a second beside that. */
final class RetryBudget {

    private static final int FREE = 3 * 10;

    private final SlidingCount requests = new SlidingCount();
    private final SlidingCount retries = new SlidingCount();

    void requested(long millis) {
        requests.add(millis);
    }

    boolean spend(long millis) {
        if (retries.sum(millis) >= FREE + requests.sum(millis) / 10) {
            return false;
        }
        retries.add(millis);
        return true;
    }
}
