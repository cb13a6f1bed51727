package dev.offshoot.testing.database;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Looks for texts everywhere a database could hold them: in every row of every table and in what the planner remembers of
 * their values, as text and as bytes, and, where the server's administrator is a superuser, in the files behind tables,
 * indexes and catalogues.
 */
public final class LeakSearch {

    private final Sql sql;

    /** Of the database of these statements. */
    public LeakSearch(Sql sql) {
        this.sql = sql;
    }

    /** Where each of the texts was found, such as {@code users: ada@example.test}; empty when nothing leaks. */
    public List<String> find(List<String> texts) {
        try (Connection administrator = connect()) {
            List<String> places = new ArrayList<>();
            for (String table : tables(administrator)) {
                inRows(administrator, table, texts, places);
            }
            if (isSuperuser(administrator)) {
                inFiles(administrator, texts, places);
            }
            return places;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        try (Connection owner = sql.connect()) {
            PostgresAddress server = Backing.postgres();
            return DriverManager.getConnection(server.jdbcUrl(owner.getCatalog()), server.user(), server.password());
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return list(connection, """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'm') and n.nspname <> 'information_schema' and has_table_privilege(c.oid, 'select')
                  and (n.nspname <> 'pg_catalog' or c.relname like 'pg_statistic%' or c.relname = 'pg_largeobject')
                """);
    }

    /** Bytes are shown as hexadecimal digits. */
    private static void inRows(Connection connection, String table, List<String> texts, List<String> places)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select exists (select from " + table
                + " t where position(lower(?) in lower(t::text)) > 0 or position(? in t::text) > 0)")) {
            for (String text : texts) {
                select.setString(1, text);
                select.setString(2, hexadecimal(text));
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) {
                        places.add(table + ": " + text);
                    }
                }
            }
        }
    }

    private static void inFiles(Connection connection, List<String> texts, List<String> places) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        try (PreparedStatement select = connection.prepareStatement("""
                select concat(pg_filenode_relation(0, substring(file from '^[0-9]+')::oid)::regclass, ' file ', file, ': ', text)
                from (select file, pg_read_binary_file(folder || file, 0, 1000000000, true) as content
                      from (select 'base/' || oid || '/' as folder from pg_database where datname = current_database()) d,
                           pg_ls_dir(folder) file
                      where file ~ '^[0-9]' offset 0) files,
                     unnest(?) text
                where position(convert_to(text, 'UTF8') in content) > 0
                """)) {
            select.setArray(1, connection.createArrayOf("text", texts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    places.add(row.getString(1));
                }
            }
        }
    }

    private static boolean isSuperuser(Connection connection) throws SQLException {
        return list(connection, "select rolsuper::text from pg_roles where rolname = current_user")
                .contains("true");
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    private static String hexadecimal(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
