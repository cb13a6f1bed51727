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
 * What hangs on tables and is taken off while they are filled anew, in one transaction: foreign keys, which are checked
 * when they come back, indexes that are no constraint's, which are built faster than kept up, and triggers.
 *
 * @param statements what takes each of them off, and what brings it back
 */
record Attachments(Map<String, String> statements) {

    private static final String FOREIGN_KEYS = """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
                   'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '
                       || pg_get_constraintdef(oid)
            from pg_constraint
            where contype = 'f' and conparentid = 0 and (conrelid = any (?) or confrelid = any (?))
            """;

    private static final String INDEXES = """
            select 'drop index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where (i.indrelid = any (?) or i.indrelid = any (?)) and not c.relispartition
              and not exists (select from pg_constraint n where n.conindid = i.indexrelid and n.contype in ('p', 'u', 'x'))
            """;

    private static final String TRIGGERS = """
            select 'alter table ' || tgrelid::regclass || ' disable trigger ' || quote_ident(tgname),
                   'alter table ' || tgrelid::regclass || ' enable ' || case tgenabled when 'A' then 'always ' else '' end
                       || 'trigger ' || quote_ident(tgname)
            from pg_trigger
            where (tgrelid = any (?) or tgrelid = any (?)) and not tgisinternal and tgenabled in ('O', 'A')
            """;

    static Attachments of(Connection connection, List<Table> tables) throws SQLException {
        Long[] ids = tables.stream().map(Table::id).toArray(Long[]::new);
        Map<String, String> statements = new LinkedHashMap<>();
        for (String query : List.of(FOREIGN_KEYS, INDEXES, TRIGGERS)) {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setArray(1, connection.createArrayOf("oid", ids));
                select.setArray(2, connection.createArrayOf("oid", ids));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        statements.put(row.getString(1), row.getString(2));
                    }
                }
            }
        }
        return new Attachments(statements);
    }

    List<String> takeOff() {
        return List.copyOf(statements.keySet());
    }

    /** Foreign keys last, because they need the indexes. */
    List<String> bringBack() {
        return new ArrayList<>(statements.values()).reversed();
    }
}
