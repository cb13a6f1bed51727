package dev.offshoot.anonymizer.rule;

import dev.offshoot.anonymizer.schema.Column;
import dev.offshoot.anonymizer.schema.SqlName;
import dev.offshoot.anonymizer.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** How the person of a row is found: their UUID, whatever the rule file names. */
final class PersonColumn {

    private static final String REFERENCED = """
            select c.confrelid::regclass::text as referenced, r.attname as referenced_column
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            join pg_attribute r on r.attrelid = c.confrelid and r.attnum = c.confkey[1]
            join pg_attribute u on u.attrelid = c.confrelid and u.attname = 'uuid' and not u.attisdropped
            where c.contype = 'f' and c.conrelid = ? and a.attname = ? and array_length(c.conkey, 1) = 1
            """;

    private PersonColumn() {}

    /** Of a column that refers to a row with a {@code uuid}, that; of another column, its value. */
    static String sql(Connection connection, Table table, String expression) throws SQLException {
        Optional<Column> column = table.column(expression);
        if (column.isEmpty()) {
            return "(" + expression + ")::text";
        }
        String own = "t." + SqlName.of(expression);
        try (PreparedStatement statement = connection.prepareStatement(REFERENCED)) {
            statement.setLong(1, table.id());
            statement.setString(2, expression);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? "(select p.uuid from " + row.getString("referenced") + " p where p."
                                + SqlName.of(row.getString("referenced_column")) + " = " + own + ")::text"
                        : own + "::text";
            }
        }
    }
}
