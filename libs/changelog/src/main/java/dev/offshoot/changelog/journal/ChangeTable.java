package dev.offshoot.changelog.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of {@code data_changes}. Whoever calls decides on the transaction. */
public final class ChangeTable {

    private static final String ALL = "select * from data_changes";
    private static final String START = """
            insert into data_changes (id, checksum, imprint, author, description, state, started_at)
            values (?, ?, ?, ?, ?, 'started', ?)
            on conflict (id) do update set checksum = excluded.checksum, imprint = excluded.imprint, author = excluded.author,
                description = excluded.description, state = 'started', error = null
            """;
    private static final String PROGRESS = """
            update data_changes set position = ?, changed_rows = changed_rows + ?, duration_ms = duration_ms + ? where id = ?
            """;
    private static final String FINISH = "update data_changes set state = 'done', finished_at = ? where id = ?";
    private static final String FAIL = "update data_changes set state = 'failed', error = ? where id = ?";
    private static final String ACCEPT = "update data_changes set checksum = ?, imprint = ? where id = ?";

    private ChangeTable() {}

    static NavigableMap<String, RecordedChange> all(Connection connection) throws SQLException {
        NavigableMap<String, RecordedChange> changes = new TreeMap<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(ALL)) {
            while (rows.next()) {
                RecordedChange change = read(rows);
                changes.put(change.id(), change);
            }
        }
        return changes;
    }

    public static void start(Connection owner, DeclaredChange change, Instant now) throws SQLException {
        run(
                owner,
                START,
                change.id(),
                change.checksum(),
                change.imprint(),
                change.author(),
                change.description(),
                Timestamp.from(now));
    }

    /** @param position null for a change at once */
    public static void progress(Connection owner, String id, @Nullable String position, long rows, Duration spent)
            throws SQLException {
        run(owner, PROGRESS, position, rows, spent.toMillis(), id);
    }

    public static void finish(Connection owner, String id, Instant now) throws SQLException {
        run(owner, FINISH, Timestamp.from(now), id);
    }

    public static void fail(Connection owner, String id, String error) throws SQLException {
        run(owner, FAIL, error, id);
    }

    /** From here on the code of this release is the one that was applied. */
    public static void accept(Connection owner, DeclaredChange change) throws SQLException {
        run(owner, ACCEPT, change.checksum(), change.imprint(), change.id());
    }

    private static void run(Connection owner, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static RecordedChange read(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new RecordedChange(
                row.getString("id"),
                row.getString("checksum"),
                row.getLong("imprint"),
                row.getString("author"),
                row.getString("description"),
                RecordedState.of(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getLong("changed_rows"),
                row.getString("position"),
                row.getString("error"));
    }
}
