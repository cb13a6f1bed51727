package dev.offshoot.events.change;

import dev.offshoot.changelog.ChangeAtOnce;
import dev.offshoot.changelog.DataChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** An example, harmless on any database. Done somewhere, its code stays as it is: write the next one beside it. */
@DataChange(value = "2026-01-01-strip-titles", author = "The service template")
final class StripTitles implements ChangeAtOnce {

    private static final String STRIP = "update events set title = trim(title) where title <> trim(title)";

    @Override
    public long apply(Connection database) throws SQLException {
        try (PreparedStatement update = database.prepareStatement(STRIP)) {
            return update.executeUpdate();
        }
    }
}
