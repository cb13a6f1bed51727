package dev.offshoot.changelog.preview;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.Utils;

/** A column of a table's primary key. */
record KeyColumn(String name, String type) {

    private static final String KEY = """
            select a.attname, format_type(a.atttypid, a.atttypmod)
            from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = cast(? as regclass) and i.indisprimary
            order by a.attnum
            """;

    static List<KeyColumn> of(Connection connection, String table) throws SQLException {
        List<KeyColumn> key = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(KEY)) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    key.add(new KeyColumn(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return key;
    }

    /** With the value as a text parameter. */
    String condition() throws SQLException {
        return Utils.escapeIdentifier(null, name) + " = cast(? as " + type + ")";
    }
}
