package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The foreign keys of the tables that are filled anew. All are off while the run lasts, so that no table waits for
 * another and each key is checked once. What brings them back stands in the marks, for the run after a killed one.
 */
record ForeignKeys(Connection connection, Marks marks) {

    /** A key on a partitioned table is that of its root. */
    private static final String KEYS = """
            with touched as (select coalesce(pg_partition_root(id), id) as id from unnest(?) id union select unnest(?))
            select conrelid::regclass || ' ' || quote_ident(conname) as name,
                   'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname) as off,
                   'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '
                       || pg_get_constraintdef(oid) as back
            from pg_constraint
            where contype = 'f' and conparentid = 0
              and (conrelid in (select id from touched) or confrelid in (select id from touched))
            order by 1
            """;

    void takeOff(List<Table> tables) throws SQLException {
        Sql sql = new Sql(connection);
        sql.inTransaction(() -> {
            Map<String, String> back = new LinkedHashMap<>();
            sql.executeAll(read(tables, back));
            marks.keysOff(back);
        });
    }

    private List<String> read(List<Table> tables, Map<String, String> back) throws SQLException {
        List<String> off = new ArrayList<>();
        Long[] ids = tables.stream().map(Table::id).toArray(Long[]::new);
        try (PreparedStatement select = connection.prepareStatement(KEYS)) {
            select.setArray(1, connection.createArrayOf("oid", ids));
            select.setArray(2, connection.createArrayOf("oid", ids));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    off.add(row.getString("off"));
                    back.put(row.getString("name"), row.getString("back"));
                }
            }
        }
        return off;
    }

    /** One after the other: each is checked as it comes back. */
    void bringBack() throws SQLException {
        Sql sql = new Sql(connection);
        for (Map.Entry<String, String> key : marks.keysOff().entrySet()) {
            sql.inTransaction(() -> {
                sql.execute(key.getValue());
                marks.keyBack(key.getKey());
            });
        }
    }
}
