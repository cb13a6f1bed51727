package dev.offshoot.broker.upstream;

import java.util.concurrent.atomic.AtomicLongArray;

/** Times to the answer's head in buckets that grow by a quarter; halved every so often, so old ones fade. */
public final class Latencies {

    private static final int STEPS_PER_OCTAVE = 4;
    private static final int BUCKETS = 24 * STEPS_PER_OCTAVE;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

    void add(long micros) {
        counts.incrementAndGet(bucket(micros));
    }

    /** Milliseconds below which the given share of the answers came; zero without any. */
    public double quantile(double share) {
        long total = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            total += counts.get(bucket);
        }
        long rank = (long) Math.ceil(total * share);
        long seen = 0;
        for (int bucket = 0; bucket < BUCKETS && total > 0; bucket++) {
            seen += counts.get(bucket);
            if (seen >= rank) {
                return upperMicros(bucket) / 1000.0;
            }
        }
        return 0;
    }

    void fade() {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            counts.updateAndGet(bucket, count -> count / 2);
        }
    }

    private static int bucket(long micros) {
        long value = Math.max(micros, 1 << STEPS_PER_OCTAVE);
        int octave = 63 - Long.numberOfLeadingZeros(value);
        int step = (int) (value >>> (octave - 2)) & (STEPS_PER_OCTAVE - 1);
        return Math.min(BUCKETS - 1, octave * STEPS_PER_OCTAVE + step);
    }

    private static long upperMicros(int bucket) {
        int octave = bucket / STEPS_PER_OCTAVE;
        int step = bucket % STEPS_PER_OCTAVE;
        return (long) (STEPS_PER_OCTAVE + step + 1) << (octave - 2);
    }
}
