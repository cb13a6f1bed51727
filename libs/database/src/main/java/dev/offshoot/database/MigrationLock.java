package dev.offshoot.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One migrating process per database. Waits by asking again: a statement that waits inside the server would itself hold
 * up {@code create index concurrently}, which waits for every older statement.
 */
final class MigrationLock implements AutoCloseable {

    private static final long KEY = 0x6f66_6673_686f_6f74L; // "offshoot"
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Connection connection;

    private MigrationLock(Connection connection) {
        this.connection = connection;
    }

    static MigrationLock acquire(Connection connection) throws SQLException, InterruptedException {
        while (!ask(connection, "select pg_try_advisory_lock(?)")) {
            Thread.sleep(PAUSE);
        }
        return new MigrationLock(connection);
    }

    @Override
    public void close() throws SQLException {
        ask(connection, "select pg_advisory_unlock(?)");
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
