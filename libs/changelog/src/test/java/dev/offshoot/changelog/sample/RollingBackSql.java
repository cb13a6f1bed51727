package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Leaves the transaction it was given, and goes on in one of its own. */
@DataChange(value = "2026-12-09-roll-back", author = "Ada Lovelace")
@Requires(property = "sample.changes", value = "sql-rollback")
final class RollingBackSql implements ChangeAtOnce {

    @Override
    public long apply(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("rollback");
            return statement.executeUpdate("insert into steps (name) values ('unguarded')");
        }
    }
}
