package dev.offshoot.changelog.run;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.ChangeInChunks;
import dev.offshoot.changelog.Chunk;
import dev.offshoot.changelog.OneOffChange;
import dev.offshoot.changelog.journal.ChangeTable;
import dev.offshoot.changelog.journal.DeclaredChange;
import dev.offshoot.database.DatabaseRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** One try at one change, under the lock. */
final class Attempt {

    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final Connection connection;
    private final DeclaredChange change;
    private final InstantSource clock;
    private final Consumer<String> progress;

    Attempt(Connection connection, DeclaredChange change, InstantSource clock, Consumer<String> progress) {
        this.connection = connection;
        this.change = change;
        this.clock = clock;
        this.progress = progress;
    }

    /** @param position where chunks go on, empty at the beginning */
    void run(OneOffChange code, String position) throws SQLException {
        ChangeTable.start(connection, change, clock.instant());
        try {
            long rows = switch (code) {
                case ChangeAtOnce once -> inTransaction(() -> atOnce(once));
                case ChangeInChunks chunks -> inChunks(chunks, position);
            };
            progress.accept(change.id() + " by " + change.author() + ": " + rows + " rows");
        } catch (SQLException | RuntimeException e) {
            throw failed(e, code);
        }
    }

    private long atOnce(ChangeAtOnce code) throws SQLException {
        long begun = System.nanoTime();
        long rows = code.apply(GuardedConnection.of(connection));
        ChangeTable.progress(connection, change.id(), null, rows, Duration.ofNanos(System.nanoTime() - begun));
        ChangeTable.finish(connection, change.id(), clock.instant());
        return rows;
    }

    private long inChunks(ChangeInChunks code, String position) throws SQLException {
        long rows = 0;
        long told = System.nanoTime();
        String after = position;
        boolean more = true;
        while (more) {
            String from = after;
            Chunk chunk = inTransaction(() -> chunk(code, from));
            rows += chunk.rows();
            after = chunk.position();
            more = !chunk.last();
            if (System.nanoTime() - told > TELL_EVERY_NANOS) {
                progress.accept(change.id() + ": " + rows + " rows so far, up to " + after);
                told = System.nanoTime();
            }
        }
        return rows;
    }

    private Chunk chunk(ChangeInChunks code, String after) throws SQLException {
        long begun = System.nanoTime();
        Chunk chunk = code.apply(GuardedConnection.of(connection), after);
        if (!chunk.last() && chunk.position().equals(after)) {
            throw new IllegalStateException("a chunk ended where it began, at \"" + after + "\"");
        }
        Duration spent = Duration.ofNanos(System.nanoTime() - begun);
        ChangeTable.progress(connection, change.id(), chunk.last() ? after : chunk.position(), chunk.rows(), spent);
        if (chunk.last()) {
            ChangeTable.finish(connection, change.id(), clock.instant());
        }
        return chunk;
    }

    private <T> T inTransaction(Step<T> step) throws SQLException {
        CommitGuard guard = CommitGuard.begin(connection);
        try {
            T result = step.run();
            guard.release();
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            undo(e);
            throw e;
        }
    }

    private void undo(Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            reason.addSuppressed(lost);
        }
    }

    private DatabaseRefused failed(Exception e, OneOffChange code) {
        try {
            ChangeTable.fail(connection, change.id(), Reason.of(e));
        } catch (SQLException lost) {
            e.addSuppressed(lost);
        }
        String left = code instanceof ChangeInChunks
                ? "failed in a chunk, which wrote nothing; the next start goes on behind the chunks before it: "
                : "failed and wrote nothing: ";
        return new DatabaseRefused(
                "the one-off change %s by %s %s%s; mend it and start again."
                        .formatted(change.id(), change.author(), left, Reason.of(e)),
                e);
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws SQLException;
    }
}
