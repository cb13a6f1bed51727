package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Inserts, updates and deletes. */
@DataChange(value = "2026-12-04-rearrange", author = "Ada Lovelace")
@Requires(property = "sample.changes", value = "rearrange")
final class RearrangeSteps implements ChangeAtOnce {

    @Override
    public long apply(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            return (long) statement.executeUpdate("insert into switches values ('new one', 'secret')")
                    + statement.executeUpdate("delete from entries where id = 2")
                    + statement.executeUpdate("update entries set slug = 'first-slug', touched = 7 where id = 1");
        }
    }
}
