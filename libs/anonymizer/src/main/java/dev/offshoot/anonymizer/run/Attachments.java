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
 * What hangs on tables and is taken off while they are filled anew, in one transaction: indexes, which are built faster
 * than kept up, and triggers. An index stays where its definition would not bring all of it back, or a view needs it.
 *
 * @param statements what takes each of them off, and what brings it back
 */
record Attachments(Map<String, String> statements) {

    private static final String REBUILT = """
            and i.indrelid = any (?) and not c.relispartition and not i.indisreplident and not i.indisclustered
            and c.reloptions is null and c.reltablespace = 0
            """;

    private static final String CONSTRAINTS = """
            select 'alter table ' || n.conrelid::regclass || ' drop constraint ' || quote_ident(n.conname),
                   'alter table ' || n.conrelid::regclass || ' add constraint ' || quote_ident(n.conname) || ' '
                       || pg_get_constraintdef(n.oid)
            from pg_constraint n join pg_index i on i.indexrelid = n.conindid join pg_class c on c.oid = n.conindid
            where n.contype in ('p', 'u') and n.conrelid = i.indrelid
              and not exists (select from pg_depend d where d.deptype = 'n' and (d.refclassid, d.refobjid) in
                              (('pg_constraint'::regclass, n.oid), ('pg_class'::regclass, n.conindid)))
            """ + REBUILT;

    private static final String INDEXES = """
            select 'drop index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where not exists (select from pg_constraint n where n.conindid = i.indexrelid and n.contype in ('p', 'u', 'x'))
            """ + REBUILT;

    private static final String TRIGGERS = """
            select 'alter table ' || tgrelid::regclass || ' disable trigger ' || quote_ident(tgname),
                   'alter table ' || tgrelid::regclass || ' enable ' || case tgenabled when 'A' then 'always ' else '' end
                       || 'trigger ' || quote_ident(tgname)
            from pg_trigger
            where tgrelid = any (?) and not tgisinternal and tgenabled in ('O', 'A')
            """;

    static Attachments of(Connection connection, List<Table> tables) throws SQLException {
        Long[] ids = tables.stream().map(Table::id).toArray(Long[]::new);
        Map<String, String> statements = new LinkedHashMap<>();
        for (String query : List.of(TRIGGERS, INDEXES, CONSTRAINTS)) {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setArray(1, connection.createArrayOf("oid", ids));
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

    /** Triggers last. */
    List<String> bringBack() {
        return new ArrayList<>(statements.values()).reversed();
    }
}
