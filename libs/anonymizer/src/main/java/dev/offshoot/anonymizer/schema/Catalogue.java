package dev.offshoot.anonymizer.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every table of the database that is not PostgreSQL's own. */
public record Catalogue(List<Table> tables) {

    /** A regclass as text is quoted, and has its schema before it where that is not the usual one. */
    private static final String TABLES = """
            select t.oid, t.oid::regclass::text as name, coalesce(pg_partition_root(t.oid), t.oid)::regclass::text as rules_name,
                   pg_table_size(t.oid) as bytes, t.reltuples::bigint as rows
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            where t.relkind = 'r' and t.relpersistence <> 't'
              and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            order by 2
            """;

    private static final String COLUMNS = """
            select a.attname, coalesce(e.typname, b.typname) as type, e.oid is not null as array,
                   case when coalesce(e.typname, b.typname) in ('varchar', 'bpchar') and a.atttypmod > 4
                        then a.atttypmod - 4 else 2147483647 end as max_length,
                   a.attnotnull, a.attgenerated <> '' as generated,
                   exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique
                           and a.attnum = any (i.indkey)) as is_unique,
                   exists (select from pg_constraint c where c.contype = 'f'
                           and (c.conrelid = a.attrelid and a.attnum = any (c.conkey)
                                or c.confrelid = a.attrelid and a.attnum = any (c.confkey))) as linked
            from pg_attribute a
            join pg_type y on y.oid = a.atttypid
            join pg_type b on b.oid = case when y.typtype = 'd' then y.typbasetype else y.oid end
            left join pg_type e on e.oid = b.typelem and b.typcategory = 'A'
            where a.attrelid = ? and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """;

    public static Catalogue read(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                long id = row.getLong("oid");
                tables.add(new Table(
                        id,
                        row.getString("name"),
                        row.getString("rules_name"),
                        columns(connection, id),
                        row.getLong("bytes"),
                        row.getLong("rows")));
            }
        }
        return new Catalogue(List.copyOf(tables));
    }

    private static List<Column> columns(Connection connection, long table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setLong(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(column(row));
                }
            }
        }
        return List.copyOf(columns);
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString("attname"),
                row.getString("type"),
                row.getBoolean("array"),
                row.getInt("max_length"),
                row.getBoolean("attnotnull"),
                row.getBoolean("generated"),
                row.getBoolean("is_unique"),
                row.getBoolean("linked"));
    }
}
