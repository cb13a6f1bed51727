package dev.offshoot.bench.auth;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a load brought about. */
record Figures(int requests, double perSecond, double medianMillis, double p99Millis) {

    static Figures of(List<Long> nanos, Duration length) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Figures(
                sorted.size(),
                sorted.size() * 1e9 / length.toNanos(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    /** @param processor time auth spent on them */
    String describe(String what, Duration processor) {
        int cores = Runtime.getRuntime().availableProcessors();
        double millisEach = processor.toNanos() / 1e6 / requests;
        return String.format(
                Locale.ROOT,
                "%s: %d in all, %.0f/s, %.0f/s per core; median %.1f ms, p99 %.1f ms; auth spends %.2f ms of processor time on each",
                what,
                requests,
                perSecond,
                perSecond / cores,
                medianMillis,
                p99Millis,
                millisEach);
    }
}
