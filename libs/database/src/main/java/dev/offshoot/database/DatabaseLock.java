package dev.offshoot.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process at a time changes a database's schema, and one its data at large: two locks, so that a start which finds
 * another release's schema waits for migrations and not for hours of work on rows. Held by a connection, so it ends with a killed
 * process. Waits by asking again: a statement that waits inside the server would itself hold up
 * {@code create index concurrently}, which waits for every older statement.
 */
public final class DatabaseLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseLock.class);
    private static final long SCHEMA = 0x6f66_6673_686f_6f74L; // "offshoot"
    private static final long DATA = SCHEMA + 1;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Connection connection;
    private final long key;

    private DatabaseLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /**
     * The one of the data. Waits as long as another process has it.
     *
     * @param connection outside a transaction; whose end is the lock's end
     * @param waiting called once when it has to wait
     */
    public static DatabaseLock ofData(Connection connection, Runnable waiting)
            throws SQLException, InterruptedException {
        return acquire(connection, DATA, waiting);
    }

    private static DatabaseLock acquire(Connection connection, long key, Runnable waiting)
            throws SQLException, InterruptedException {
        if (!ask(connection, key, "select pg_try_advisory_lock(?)")) {
            waiting.run();
            do {
                Thread.sleep(PAUSE);
            } while (!ask(connection, key, "select pg_try_advisory_lock(?)"));
        }
        return new DatabaseLock(connection, key);
    }

    /** The one of the schema. */
    static void whileHeld(Login owner, String failure, Work work) {
        try (Connection connection = owner.connectWithin(Duration.ZERO);
                DatabaseLock _ = acquire(connection, SCHEMA, DatabaseLock::tell)) {
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
            ask(connection, key, "select pg_advisory_unlock(?)");
        }
    }

    private static boolean ask(Connection connection, long key, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void tell() {
        log.info("waiting for another process that migrates the database");
    }

    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }
}
