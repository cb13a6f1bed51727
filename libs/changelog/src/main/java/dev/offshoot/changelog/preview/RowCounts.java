package dev.offshoot.changelog.preview;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many rows a transaction inserted, updated and deleted in a table, as the server counts them. */
record RowCounts(long inserted, long updated, long deleted) {

    private static final RowCounts NONE = new RowCounts(0, 0, 0);
    private static final String COUNTS = """
            select relid::regclass::text as name, n_tup_ins, n_tup_upd, n_tup_del
            from pg_stat_xact_user_tables
            where n_tup_ins + n_tup_upd + n_tup_del > 0
            """;

    /** By table, quoted where necessary; with what the session did shortly before, so only differences mean something. */
    static NavigableMap<String, RowCounts> read(Connection connection) throws SQLException {
        NavigableMap<String, RowCounts> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTS)) {
            while (rows.next()) {
                counts.put(
                        rows.getString("name"),
                        new RowCounts(rows.getLong("n_tup_ins"), rows.getLong("n_tup_upd"), rows.getLong("n_tup_del")));
            }
        }
        return counts;
    }

    /** What came on top between two readings. */
    static NavigableMap<String, RowCounts> between(
            NavigableMap<String, RowCounts> before, NavigableMap<String, RowCounts> after) {
        NavigableMap<String, RowCounts> changed = new TreeMap<>();
        after.forEach((table, counts) -> changed.put(table, counts.minus(before.getOrDefault(table, NONE))));
        changed.values().removeIf(NONE::equals);
        return changed;
    }

    private RowCounts minus(RowCounts other) {
        return new RowCounts(inserted - other.inserted, updated - other.updated, deleted - other.deleted);
    }

    @Override
    public String toString() {
        return inserted + " inserted, " + updated + " updated, " + deleted + " deleted";
    }
}
