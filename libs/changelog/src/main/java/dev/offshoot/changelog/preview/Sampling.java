package dev.offshoot.changelog.preview;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
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

    void show(Connection inside, NavigableMap<String, RowCounts> changed, PrintStream out) throws SQLException {
        if (rows == 0 || changed.isEmpty()) {
            return;
        }
        try (Connection before = outside.getConnection()) {
            for (Map.Entry<String, RowCounts> table : changed.entrySet()) {
                out.println(table.getKey() + ", up to " + rows + " rows:");
                new ChangedRows(inside, before, table.getKey(), values)
                        .sample(table.getValue(), rows)
                        .forEach(line -> out.println("  " + line));
            }
        }
    }
}
