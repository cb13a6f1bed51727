package dev.offshoot.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * One process at a time changes a database's schema, or its data at large. Held by a connection, so it ends with a killed
 * process. Waits by asking again: a statement that waits inside the server would itself hold up
 * {@code create index concurrently}, which waits for every older statement.
 */
public final class DatabaseLock implements AutoCloseable {

    private static final long KEY = 0x6f66_6673_686f_6f74L; // "offshoot"
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Connection connection;

    private DatabaseLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits as long as another process has it.
     *
     * @param connection outside a transaction; whose end is the lock's end
     * @param waiting called once when it has to wait
     */
    public static DatabaseLock acquire(Connection connection, Runnable waiting)
            throws SQLException, InterruptedException {
        if (!ask(connection, "select pg_try_advisory_lock(?)")) {
            waiting.run();
            do {
                Thread.sleep(PAUSE);
            } while (!ask(connection, "select pg_try_advisory_lock(?)"));
        }
        return new DatabaseLock(connection);
    }

    static void whileHeld(Login owner, String failure, Work work) {
        try (Connection connection = owner.connectWithin(Duration.ZERO);
                DatabaseLock _ = acquire(connection, () -> {})) {
            work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseRefused(failure + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("interrupted while another process changes the database", e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            ask(connection, "select pg_advisory_unlock(?)");
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }
}
