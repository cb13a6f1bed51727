package dev.offshoot.changelog.sample;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import io.micronaut.context.annotation.Requires;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The later one: it counts what the earlier one left. */
@DataChange(value = "2026-12-02-note-dates", author = "Grace Hopper", description = "notes a date on every slug")
@Requires(property = "sample.changes", value = "fill")
final class NoteDates implements ChangeAtOnce {

    @Override
    public long apply(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("insert into steps (name) values ('note')");
            return statement.executeUpdate("update entries set noted_on = date '2026-12-02' where slug is not null");
        }
    }
}
