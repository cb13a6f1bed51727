package dev.offshoot.broker.upstream;

/** Retries may be a share of the requests of the last ten seconds, and a few a second beside that. */
final class RetryBudget {

    private static final int SECONDS = 10;

    private final SlidingCount requests = new SlidingCount();
    private final SlidingCount retries = new SlidingCount();
    private final RetrySettings settings;

    RetryBudget(RetrySettings settings) {
        this.settings = settings;
    }

    void requested(long millis) {
        requests.add(millis);
    }

    boolean spend(long millis) {
        int allowed = settings.perSecond() * SECONDS + requests.sum(millis) * settings.percent() / 100;
        if (retries.sum(millis) >= allowed) {
            return false;
        }
        retries.add(millis);
        return true;
    }
}
