package dev.offshoot.changelog.preview;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.ChangeInChunks;
import dev.offshoot.changelog.Chunk;
import dev.offshoot.changelog.OneOffChange;
import dev.offshoot.changelog.journal.ChangeStatus;
import dev.offshoot.changelog.journal.DeclaredChange;
import dev.offshoot.changelog.journal.Journal;
import dev.offshoot.changelog.run.Changelog;
import dev.offshoot.changelog.run.CommitGuard;
import dev.offshoot.changelog.run.GuardedConnection;
import dev.offshoot.changelog.run.OwnerSession;
import dev.offshoot.changelog.run.Reason;
import dev.offshoot.database.DatabaseRefused;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Applies all that is due in one transaction, tells what it did, and rolls it back. Until then it holds locks on the rows it
 * changes; what stays behind is that sequences have moved.
 */
@Singleton
@Requires(property = "offshoot.database.enabled", notEquals = "false")
public class Preview {

    private final Journal journal;
    private final OwnerSession session;
    private final BeanContext beans;
    private final DataSource outside;

    Preview(Journal journal, OwnerSession session, BeanContext beans, DataSource outside) {
        this.journal = journal;
        this.session = session;
        this.beans = beans;
        this.outside = DelegatingDataSource.unwrapDataSource(outside);
    }

    /**
     * @param sample rows shown a table
     * @param values whether texts are shown, which may be personal, instead of their lengths
     * @return how many changes are due
     */
    public int show(int sample, boolean values, PrintStream out) {
        return session.locked(out::println, connection -> {
            CommitGuard guard = CommitGuard.begin(connection);
            try {
                return show(connection, guard, new Sampling(outside, sample, values), out);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private int show(Connection connection, CommitGuard guard, Sampling sampling, PrintStream out) throws SQLException {
        List<ChangeStatus> all = journal.read(connection);
        Changelog.refuseEdited(all);
        NavigableMap<String, RowCounts> begun = RowCounts.read(connection);
        List<DeclaredChange> due = all.stream()
                .filter(change -> change.state().isDue())
                .map(change -> Objects.requireNonNull(change.declared()))
                .toList();
        for (DeclaredChange change : due) {
            tell(run(connection, guard, change, position(all, change)), out);
        }
        sampling.show(connection, RowCounts.between(begun, RowCounts.read(connection)), out);
        return due.size();
    }

    private PreviewedChange run(Connection connection, CommitGuard guard, DeclaredChange change, String position)
            throws SQLException {
        NavigableMap<String, RowCounts> before = RowCounts.read(connection);
        try {
            long rows = rows(beans.getBean(change.bean()), GuardedConnection.of(connection), position);
            guard.check();
            return new PreviewedChange(
                    change.id(), change.author(), rows, RowCounts.between(before, RowCounts.read(connection)));
        } catch (SQLException | RuntimeException e) {
            throw new DatabaseRefused(
                    "the one-off change " + change.id() + " by " + change.author() + " would fail: " + Reason.of(e), e);
        }
    }

    private static long rows(OneOffChange code, Connection connection, String position) throws SQLException {
        return switch (code) {
            case ChangeAtOnce once -> once.apply(connection);
            case ChangeInChunks chunks -> rowsOfAll(chunks, connection, position);
        };
    }

    private static long rowsOfAll(ChangeInChunks code, Connection connection, String position) throws SQLException {
        Chunk chunk = code.apply(connection, position);
        long rows = chunk.rows();
        String former = position;
        while (!chunk.last()) {
            if (chunk.position().equals(former)) {
                throw new IllegalStateException("a chunk ended where it began, at \"" + former + "\"");
            }
            former = chunk.position();
            chunk = code.apply(connection, former);
            rows += chunk.rows();
        }
        return rows;
    }

    private static String position(List<ChangeStatus> all, DeclaredChange change) {
        return all.stream()
                .filter(status -> status.id().equals(change.id()))
                .map(ChangeStatus::position)
                .findFirst()
                .orElse("");
    }

    private static void tell(PreviewedChange change, PrintStream out) {
        out.println(change.id() + " by " + change.author() + " would change " + change.rows() + " rows");
        for (Map.Entry<String, RowCounts> table : change.tables().entrySet()) {
            out.println("  " + table.getKey() + ": " + table.getValue());
        }
    }
}
