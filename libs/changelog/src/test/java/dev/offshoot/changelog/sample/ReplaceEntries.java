package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Locks the table against every reader. */
@DataChange(value = "2026-12-08-replace", author = "Ada Lovelace")
@Requires(property = "sample.changes", value = "truncate")
final class ReplaceEntries implements ChangeAtOnce {

    @Override
    public long apply(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("truncate entries");
            return statement.executeUpdate("insert into entries (title) values ('the only one')");
        }
    }
}
