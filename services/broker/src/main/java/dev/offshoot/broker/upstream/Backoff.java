package dev.offshoot.broker.upstream;

/** Five seconds, doubling to a minute, and five again once things went well for a minute. */
record Backoff(long untilMillis, long lengthMillis) {

    private static final long SHORTEST = 5_000;
    private static final long LONGEST = 60_000;

    static final Backoff NONE = new Backoff(0, 0);

    Backoff next(long now) {
        boolean calm = now - untilMillis > LONGEST;
        long length = calm || lengthMillis == 0 ? SHORTEST : Math.min(LONGEST, lengthMillis * 2);
        return new Backoff(now + length, length);
    }

    boolean isOver(long now) {
        return now >= untilMillis;
    }

    long secondsLeft(long now) {
        return Math.max(1, (untilMillis - now + 999) / 1000);
    }
}
