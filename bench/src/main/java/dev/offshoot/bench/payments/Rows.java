package dev.offshoot.bench.payments;

import dev.offshoot.bench.service.PackagedService;
import dev.offshoot.database.ProvisionedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The database of payments. */
record Rows(ProvisionedDatabase database) {

    static Rows of(PackagedService payments) {
        return new Rows(payments.database());
    }

    /** As the service itself connects. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** One transaction each, until the caller commits no more. */
    Connection connectForWriting() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        return connection;
    }

    /** As who owns the tables. */
    Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    long number(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return number(statement);
        }
    }

    /** What the server waits for at a commit, and which it is. */
    String durability() throws SQLException {
        return "PostgreSQL %s, fsync %s, synchronous_commit %s"
                .formatted(show("server_version"), show("fsync"), show("synchronous_commit"));
    }

    /** @param values set in this order */
    static PreparedStatement set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** The only column of the only row. */
    static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private String show(String setting) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, "select current_setting(?)", setting);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        return set(connection.prepareStatement(sql), parameters);
    }
}
