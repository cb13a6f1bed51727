package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Ends its transaction in SQL, where no driver notices. */
@DataChange(value = "2026-12-07-commit", author = "Ada Lovelace")
@Requires(property = "sample.changes", value = "sql-commit")
final class CommittingSql implements ChangeAtOnce {

    @Override
    public long apply(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("insert into steps (name) values ('committing')");
            statement.execute("commit");
            return 1;
        }
    }
}
