package dev.offshoot.anonymizer.schema;

import java.sql.SQLException;
import org.postgresql.core.Utils;

/** Names as SQL takes them. */
public final class SqlName {

    private SqlName() {}

    public static String of(String name) {
        try {
            return Utils.escapeIdentifier(null, name).toString();
        } catch (SQLException e) {
            throw new IllegalArgumentException("no name for SQL: " + name, e);
        }
    }
}
