package dev.offshoot.identity.user;

import dev.offshoot.identity.IdentityUnavailable;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The statements on the table {@code users}; each joins the running transaction or is one of its own. */
@Singleton
class UserRows {

    /** In a rush every newcomer asks for a connection; so many at once leave some of the pool's to everybody else. */
    private static final int AT_ONCE = 4;

    /** Longer than the pool lets anybody wait: here they wait in order. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ConnectionOperations<Connection> connections;

    UserRows(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    Map<UUID, UserRow> find(Collection<UUID> users) {
        return withUsers("select id, uuid, active from users where uuid = any (?)", users, statement -> {
            Map<UUID, UserRow> rows = HashMap.newHashMap(users.size());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.put(result.getObject("uuid", UUID.class), row(result));
                }
            }
            return rows;
        });
    }

    /** Makes the rows that are missing; waits for others who make the same ones. */
    void add(Collection<UUID> users) {
        withUsers(
                "insert into users (uuid) select uuid from unnest(?) as uuid order by uuid on conflict (uuid) do nothing",
                users,
                PreparedStatement::executeUpdate);
    }

    /** Changes nothing when a later event has spoken already. */
    void setActive(UUID user, boolean active, long sequence) {
        String sql = """
                insert into users (uuid, active, active_sequence) values (?, ?, ?)
                on conflict (uuid) do update
                set active = excluded.active, active_sequence = excluded.active_sequence
                where users.active_sequence < excluded.active_sequence
                """;
        connections.executeWrite(status -> run(status.getConnection(), sql, statement -> {
            statement.setObject(1, user);
            statement.setBoolean(2, active);
            statement.setLong(3, sequence);
            return statement.executeUpdate();
        }));
    }

    /** Whether what is read now might still be rolled back. */
    boolean isInTransaction() {
        return connections
                .findConnectionStatus()
                .map(status -> isInTransaction(status.getConnection()))
                .orElse(false);
    }

    private <R> R withUsers(String sql, Collection<UUID> users, Work<R> work) {
        // Whoever has a connection already must not wait for those who want one.
        if (connections.findConnectionStatus().isPresent()) {
            return query(sql, users, work);
        }
        enter();
        try {
            return query(sql, users, work);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IdentityUnavailable("Too many people come for the first time at once", null);
    }

    private <R> R query(String sql, Collection<UUID> users, Work<R> work) {
        return connections.executeWrite(status -> run(status.getConnection(), sql, statement -> {
            statement.setArray(1, status.getConnection().createArrayOf("uuid", users.toArray()));
            return work.on(statement);
        }));
    }

    private static <R> R run(Connection connection, String sql, Work<R> work) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new DataAccessException("The users table cannot be read or written", e);
        }
    }

    private static UserRow row(ResultSet result) throws SQLException {
        return new UserRow(result.getLong("id"), result.getBoolean("active"));
    }

    private static boolean isInTransaction(Connection connection) {
        try {
            return !connection.getAutoCommit();
        } catch (SQLException e) {
            throw new DataAccessException("The users table cannot be read or written", e);
        }
    }

    private interface Work<R> {

        R on(PreparedStatement statement) throws SQLException;
    }
}
