package dev.offshoot.bench.events;

import java.util.Arrays;

/** Latencies in milliseconds. */
record Percentiles(double median, double p99, double longest) {

    private static final double NANOS_A_MILLI = 1e6;

    static Percentiles ofNanos(long[] latencies) {
        long[] sorted = latencies.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms, longest %.1f ms".formatted(median, p99, longest);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, (long) (sorted.length * share))] / NANOS_A_MILLI;
    }
}
