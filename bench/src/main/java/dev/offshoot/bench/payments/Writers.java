package dev.offshoot.bench.payments;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Connections that commit one transaction after the other, for a while. */
record Writers(int count, Duration length) {

    /** What one connection does. */
    interface Work extends AutoCloseable {

        /** @return false when nothing was left to commit */
        boolean commitOne() throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** Connects a writer. */
    interface Opening {
        Work open() throws SQLException;
    }

    /** @param seconds until the last writer had ended */
    record Rate(long commits, double seconds) {

        double perSecond() {
            return commits / seconds;
        }

        /** @param what is committed, in the plural */
        String describe(String what) {
            return String.format(Locale.ROOT, "%s: %d in %.1f s, %.0f/s", what, commits, seconds, perSecond());
        }
    }

    /** The connections are there before the time begins. */
    Rate run(Opening opening) throws SQLException, InterruptedException, ExecutionException {
        List<Work> works = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                works.add(opening.open());
            }
            long began = System.nanoTime();
            long end = began + length.toNanos();
            List<Future<Long>> running = new ArrayList<>();
            for (Work work : works) {
                running.add(threads.submit(() -> commitUntil(end, work)));
            }
            long commits = 0;
            for (Future<Long> one : running) {
                commits += one.get();
            }
            return new Rate(commits, (System.nanoTime() - began) / 1e9);
        } finally {
            for (Work work : works) {
                work.close();
            }
        }
    }

    private static long commitUntil(long end, Work work) throws SQLException {
        long commits = 0;
        while (System.nanoTime() < end && work.commitOne()) {
            commits++;
        }
        return commits;
    }
}
