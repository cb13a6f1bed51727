package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@DataChange(value = "2026-12-01-fill-slugs", author = "Ada Lovelace")
@Requires(property = "sample.changes", value = "edited")
final class EditedFillSlugs implements ChangeAtOnce {

    @Override
    public long apply(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("insert into steps (name) values ('edited')");
            return statement.executeUpdate("update entries set slug = upper(title), touched = touched + 1");
        }
    }
}
