package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fails after it wrote, with an answer of the server that quotes a row. */
@DataChange(value = "2026-12-01-fill-slugs", author = "Ada Lovelace")
@Requires(property = "sample.changes", value = "failing")
final class FailingFillSlugs implements ChangeAtOnce {

    @Override
    public long apply(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("insert into steps (name) values ('failing')");
            return statement.executeUpdate("update entries set slug = 'ada@example.org'");
        }
    }
}
