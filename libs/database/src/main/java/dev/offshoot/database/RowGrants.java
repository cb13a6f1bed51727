package dev.offshoot.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.core.Utils;

/** What the owner creates from here on, the service may read and write, but neither alter nor truncate. */
record RowGrants(String role) {

    void on(Connection owner) throws SQLException {
        String name = Utils.escapeIdentifier(null, role).toString();
        try (Statement statement = owner.createStatement()) {
            statement.execute("alter default privileges grant select, insert, update, delete on tables to " + name);
            statement.execute("alter default privileges grant usage, select on sequences to " + name);
        }
    }
}
