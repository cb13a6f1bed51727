package dev.offshoot.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.core.Utils;

/** The statements of {@link Provisioning}. PostgreSQL takes no parameters in them, so names and passwords are quoted here. */
record AdminConnection(Connection connection) {

    private static final long PROVISIONING = 0x6f66_6673_6462_7331L;

    /** Until the connection closes. */
    void lock() throws SQLException {
        execute("select pg_advisory_lock(" + PROVISIONING + ")");
    }

    void role(String role, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            execute("create role " + name(role));
        }
        execute("alter role " + name(role) + " login password " + text(password));
    }

    void database(String database, String owner) throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            memberOf(owner);
            execute("create database " + name(database) + " owner " + name(owner));
        }
    }

    void require(String database, ProvisionedDatabase roles) throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            throw new DatabaseRefused("there is no database " + database + " on that server.");
        }
        for (String role : List.of(roles.user(), roles.ownerUser())) {
            if (!exists("select 1 from pg_roles where rolname = ?", role)) {
                throw new DatabaseRefused("there is no role " + role + " on that server; make it, and let "
                        + roles.ownerUser() + " own the tables (reassign owned by <former owner> to "
                        + roles.ownerUser() + ").");
            }
        }
    }

    /** Copies files: page by page through the log, which is the default, costs twice the processor time. */
    void copy(String original, String database, String owner) throws SQLException {
        execute("create database " + name(database) + " template " + name(original) + " strategy file_copy owner "
                + name(owner));
    }

    void closeToOthers(String database, ProvisionedDatabase roles) throws SQLException {
        execute("revoke all on database " + name(database) + " from public");
        execute("grant connect, temporary on database " + name(database) + " to " + name(roles.user()) + ", "
                + name(roles.ownerUser()));
    }

    void drop(String database) throws SQLException {
        execute("drop database if exists " + name(database) + " with (force)");
    }

    void dropRole(String role) throws SQLException {
        execute("drop role if exists " + name(role));
    }

    /** An administrator who is no superuser gives away only what belongs to a role of its own. */
    private void memberOf(String role) throws SQLException {
        if (!exists("select 1 where pg_has_role(current_user, ?, 'member')", role)) {
            execute("grant " + name(role) + " to current_user");
        }
    }

    private boolean exists(String sql, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(String identifier) throws SQLException {
        return Utils.escapeIdentifier(null, identifier).toString();
    }

    private static String text(String literal) throws SQLException {
        return "'" + Utils.escapeLiteral(null, literal, true) + "'";
    }
}
