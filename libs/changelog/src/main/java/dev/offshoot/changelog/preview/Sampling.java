package dev.offshoot.changelog.preview;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import javax.sql.DataSource;

/**
 * Shows some of the changed rows, before and after.
 *
 * @param outside where the rows are as before
 * @param rows shown a table
 * @param values whether texts are shown instead of their lengths
 */
record Sampling(DataSource outside, int rows, boolean values) {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    void show(Connection inside, NavigableMap<String, RowCounts> changed, PrintStream out) throws SQLException {
        if (rows == 0 || changed.isEmpty()) {
            return;
        }
        try (Connection before = outside.getConnection()) {
            execute(before, "set lock_timeout = '1s'");
            for (Map.Entry<String, RowCounts> table : changed.entrySet()) {
                out.println(table.getKey() + ", up to " + rows + " rows:");
                sample(new ChangedRows(inside, before, table.getKey(), values), table.getValue())
                        .forEach(line -> out.println("  " + line));
            }
            execute(before, "reset lock_timeout");
        }
    }

    /** What the change truncated or altered nobody outside can read before its end. */
    private List<String> sample(ChangedRows changed, RowCounts counts) throws SQLException {
        try {
            return changed.sample(counts, rows);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return List.of("the change locks this table, so its rows as they were cannot be shown");
            }
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
