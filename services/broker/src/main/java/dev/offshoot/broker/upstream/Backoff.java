package dev.offshoot.broker.upstream;

/** A pause that doubles each time, and is short again once things went well for as long as it can get. */
record Backoff(long untilMillis, long lengthMillis) {

    static final Backoff NONE = new Backoff(0, 0);

    Backoff next(long now, BreakerSettings settings) {
        long longest = settings.longestPause().toMillis();
        boolean calm = now - untilMillis > longest;
        long length = calm || lengthMillis == 0 ? settings.pause().toMillis() : Math.min(longest, lengthMillis * 2);
        return new Backoff(now + length, length);
    }

    /** The one that follows a calm time. */
    boolean isFirst(BreakerSettings settings) {
        return lengthMillis == settings.pause().toMillis();
    }

    /** Over before its time; the next one is longer all the same. */
    Backoff ended(long now) {
        return new Backoff(now, lengthMillis);
    }

    boolean isOver(long now) {
        return now >= untilMillis;
    }

    long secondsLeft(long now) {
        return Math.max(1, (untilMillis - now + 999) / 1000);
    }
}
