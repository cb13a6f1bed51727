package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.schema.Table;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** What a person reads while it takes its time: a line a table, and one every two seconds of a long one. For several threads. */
final class Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final double MEGABYTE = 1_000_000;

    private final PrintStream out;
    private final long total;
    private final long begun = System.nanoTime();
    private long through;

    /** @param total bytes of all tables to be rewritten */
    Progress(PrintStream out, long total) {
        this.out = out;
        this.total = total;
    }

    void say(String sentence) {
        out.println(sentence);
    }

    /** Of a table whose rows are being read. */
    LongConsumer reading(Table table) {
        AtomicLong told = new AtomicLong(System.nanoTime());
        return rows -> {
            if (System.nanoTime() - told.get() > BETWEEN.toNanos()) {
                told.set(System.nanoTime());
                out.printf(Locale.ROOT, "%-28s %,12d rows read%n", table.name(), rows);
            }
        };
    }

    /** @param bytes the table's, or those of all its partitions */
    synchronized void through(String table, long bytes, long rows, long nanos) {
        through += bytes;
        out.printf(
                Locale.ROOT,
                "%-28s %,12d rows %9.1f MB %7.1f MB/s %3d %%%n",
                table,
                rows,
                bytes / MEGABYTE,
                rate(bytes, nanos),
                total == 0 ? 100 : Math.round(100.0 * through / total));
    }

    synchronized void end(Duration longestLock) {
        long nanos = System.nanoTime() - begun;
        out.printf(
                Locale.ROOT,
                "anonymised: %.1f MB in %.1f s, %.1f MB/s; a table was closed to readers for %.1f s at most%n",
                through / MEGABYTE,
                nanos / 1e9,
                rate(through, nanos),
                longestLock.toMillis() / 1e3);
    }

    private static double rate(long bytes, long nanos) {
        return bytes / MEGABYTE / (nanos / 1e9);
    }
}
