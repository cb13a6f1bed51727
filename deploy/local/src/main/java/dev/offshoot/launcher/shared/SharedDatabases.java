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
    private static final String PREFIX = "offshoot ";
    private static final String MARK = "select shobj_description(oid, 'pg_authid') from pg_roles where rolname = ?";

    void claim(List<String> services) {
        with(connection -> {
            connection.setAutoCommit(false);
            for (String service : services) {
                String database = namespace.database(service);
                requireFree(connection, database);
                if (!isAdopted(connection, database)) {
                    mark(connection, database, mark());
                }
            }
            connection.commit();
        });
    }

    void requireAdoptable(List<String> services) {
        with(connection -> {
            for (String service : services) {
                requireAdoptable(connection, namespace.database(service));
            }
        });
    }

    void adopt(List<String> services) {
        with(connection -> {
            connection.setAutoCommit(false);
            for (String service : services) {
                String database = namespace.database(service);
                requireAdoptable(connection, database);
                if (!isMade(connection, database)) {
                    mark(connection, database, adoptedMark());
                }
            }
            connection.commit();
        });
    }

    private static void mark(Connection connection, String database, String mark) throws SQLException {
        String role = role(database);
        if (find(connection, ROLE, role).isEmpty()) {
            execute(connection, "create role " + role);
        }
        execute(connection, "comment on role " + role + " is '" + mark + "'");
    }

    void drop(List<String> services) {
        with(connection -> {
            for (String service : services) {
                String database = namespace.database(service);
                if (isMade(connection, database)) {
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

    private void requireAdoptable(Connection connection, String database) throws SQLException {
        if (find(connection, MARK, role(database)).startsWith(PREFIX) && !isOurs(connection, database)) {
            throw new LauncherFailure("the database %s of PostgreSQL at %s:%d belongs to another checkout."
                    .formatted(database, server.host(), server.port()));
        }
    }

    private boolean isOurs(Connection connection, String database) throws SQLException {
        return isMade(connection, database) || isAdopted(connection, database);
    }

    /** Only these are ever removed. */
    private boolean isMade(Connection connection, String database) throws SQLException {
        return find(connection, MARK, role(database)).equals(mark());
    }

    private boolean isAdopted(Connection connection, String database) throws SQLException {
        return find(connection, MARK, role(database)).equals(adoptedMark());
    }

    private static String role(String database) {
        return database + "_owner";
    }

    private String mark() {
        return PREFIX + checkout;
    }

    private String adoptedMark() {
        return PREFIX + "adopted by " + checkout;
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
