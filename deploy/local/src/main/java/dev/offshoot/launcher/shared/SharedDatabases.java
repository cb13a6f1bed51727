package dev.offshoot.launcher.shared;

import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.launcher.LauncherFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Databases on a server of many: the comment on the role that will own a database says whose it is. A role is made and
 * marked in one transaction, which a database cannot be, so an interrupted start leaves nothing without an owner.
 */
record SharedDatabases(PostgresAddress server, Namespace namespace, String checkout) {

    private static final String DATABASE = "select 1 from pg_database where datname = ?";
    private static final String ROLE = "select 1 from pg_roles where rolname = ?";
    private static final String MARK = "select shobj_description(oid, 'pg_authid') from pg_roles where rolname = ?";

    void claim(List<String> services) {
        with(connection -> {
            connection.setAutoCommit(false);
            for (String service : services) {
                requireFree(connection, namespace.database(service));
                mark(connection, service);
            }
            connection.commit();
        });
    }

    void adopt(List<String> services) {
        with(connection -> {
            connection.setAutoCommit(false);
            for (String service : services) {
                mark(connection, service);
            }
            connection.commit();
        });
    }

    private void mark(Connection connection, String service) throws SQLException {
        String role = role(namespace.database(service));
        if (find(connection, ROLE, role).isEmpty()) {
            execute(connection, "create role " + role);
        }
        execute(connection, "comment on role " + role + " is '" + mark() + "'");
    }

    void drop(List<String> services) {
        with(connection -> {
            for (String service : services) {
                String database = namespace.database(service);
                if (isOurs(connection, database)) {
                    execute(connection, "drop database if exists " + database + " with (force)");
                    execute(connection, "drop role if exists " + database);
                    execute(connection, "drop role " + role(database));
                }
            }
        });
    }

    /** A role may stay behind when somebody drops its database by hand. */
    private void requireFree(Connection connection, String database) throws SQLException {
        if (!find(connection, DATABASE, database).isEmpty() && !isOurs(connection, database)) {
            throw new LauncherFailure(
                    "PostgreSQL at %s:%d holds a database %s that this checkout did not make; keep apart with %s=<name>, or drop it."
                            .formatted(server.host(), server.port(), database, Namespace.VARIABLE));
        }
    }

    private boolean isOurs(Connection connection, String database) throws SQLException {
        return find(connection, MARK, role(database)).equals(mark());
    }

    private static String role(String database) {
        return database + "_owner";
    }

    private String mark() {
        return "offshoot " + checkout;
    }

    /** Empty when there is no such row, or nothing in it. */
    private static String find(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                String value = row.next() ? row.getString(1) : null;
                return value == null ? "" : value;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void with(Work work) {
        try (Connection connection = server.connect("postgres")) {
            work.on(connection);
        } catch (SQLException e) {
            throw new LauncherFailure(
                    "PostgreSQL at %s:%d refuses: %s.".formatted(server.host(), server.port(), e.getMessage()), e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
