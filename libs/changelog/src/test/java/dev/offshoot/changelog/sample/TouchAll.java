package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeInChunks;
import dev.offshoot.changelog.Chunk;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Ten rows at a time. In the third chunk, having written, it fails or waits as a switch says. */
@DataChange(value = "2026-12-03-touch-all", author = "Grace Hopper")
@Requires(property = "sample.changes", value = "chunks")
final class TouchAll implements ChangeInChunks {

    private static final int ROWS = 10;
    private static final long THIRD = 2L * ROWS;

    @Override
    public Chunk apply(Connection database, String after) throws SQLException {
        long begin = after.isEmpty() ? 0 : Long.parseLong(after);
        int rows = touch(database, begin);
        if (begin == THIRD) {
            obeySwitch(database);
        }
        return rows < ROWS ? Chunk.last(rows) : Chunk.upTo(String.valueOf(begin + ROWS), rows);
    }

    private static int touch(Connection database, long begin) throws SQLException {
        try (PreparedStatement update =
                database.prepareStatement("update entries set touched = touched + 1 where id > ? and id <= ?")) {
            update.setLong(1, begin);
            update.setLong(2, begin + ROWS);
            return update.executeUpdate();
        }
    }

    private static void obeySwitch(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select value from switches where name = 'touch'")) {
            String order = row.next() ? row.getString(1) : "";
            if (order.equals("fail")) {
                throw new IllegalStateException("told to fail");
            }
            if (order.equals("wait")) {
                statement.execute("select pg_advisory_xact_lock(4711)");
            }
        }
    }
}
