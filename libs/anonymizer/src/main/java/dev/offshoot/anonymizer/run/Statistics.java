package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.schema.SqlName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the planner remembers of a table's values. */
record Statistics(Connection connection) {

    private static final int LOOKS = 600;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String KNOWN = """
            select s.attname, format_type(a.atttypid, a.atttypmod), s.schemaname, s.tablename, s.inherited,
                exists (select from pg_attrdef e join pg_depend d on d.classid = 'pg_attrdef'::regclass and d.objid = e.oid
                        where e.adrelid = a.attrelid and e.adnum <> a.attnum
                          and d.refobjid = a.attrelid and d.refobjsubid = a.attnum) as feeds_another
            from pg_stats s join pg_attribute a on a.attname = s.attname
            where a.attrelid = ?::regclass and a.attgenerated = ''
              and format('%I.%I', s.schemaname, s.tablename)::regclass = a.attrelid
            """;

    /** Looks at the values of today; of a table without rows it forgets those there were, which PostgreSQL would keep. */
    void renew(String table) throws SQLException {
        new Sql(connection).execute("analyze " + table);
        forgetIfEmpty(table);
    }

    /** For a table that was looked at already, as a partition is with its root. */
    void forgetIfEmpty(String table) throws SQLException {
        Sql sql = new Sql(connection);
        if (sql.is("not exists (select from " + table + ")")) {
            sql.executeAll(forgetting(
                    table, sql.is("exists (select from pg_proc where proname = 'pg_clear_attribute_stats')")));
        }
    }

    private List<String> forgetting(String table, boolean canForget) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (canForget) {
                        statements.add(forgotten(row));
                    } else if (!row.getBoolean("feeds_another")) {
                        statements.add(setAnew(table, row));
                    }
                }
            }
        }
        return statements;
    }

    private static String forgotten(ResultSet row) throws SQLException {
        return "select pg_clear_attribute_stats(%s, %s, %s, %s)"
                .formatted(
                        text(row.getString("schemaname")),
                        text(row.getString("tablename")),
                        text(row.getString("attname")),
                        row.getBoolean("inherited"));
    }

    /** Before PostgreSQL 18 nothing forgets but a type that is set anew, which a column another is computed from refuses. */
    private static String setAnew(String table, ResultSet row) throws SQLException {
        return "alter table " + table + " alter column " + SqlName.of(row.getString(1)) + " type " + row.getString(2);
    }

    /**
     * The old entries themselves are still in the catalogue's pages until it is written anew.
     *
     * @throws SQLException also when a transaction that began before does not end
     */
    void rewriteCatalogue() throws SQLException {
        Sql sql = new Sql(connection);
        awaitOlderLooks(sql);
        sql.execute("vacuum (full) pg_statistic");
        sql.execute("vacuum (full) pg_statistic_ext_data");
        // Large objects that were removed so that the run is not refused.
        sql.execute("vacuum (full) pg_largeobject");
    }

    /**
     * Rows that somebody might still see are kept through the rewriting. A snapshot, also the rewriting's own, sees what
     * the oldest transaction of the whole server may see, and PostgreSQL's own analyze looks at tables at any time.
     */
    private static void awaitOlderLooks(Sql sql) throws SQLException {
        String older = "pg_snapshot_xmin(pg_current_snapshot()) <= '" + sql.text("pg_current_xact_id()") + "'::xid8"
                + " or exists (select from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and backend_xmin is not null and xact_start < '"
                + sql.text("clock_timestamp()") + "')";
        for (int look = 0; sql.is(older); look++) {
            if (look == LOOKS) {
                throw new SQLException("transactions of before run on this server for more than a minute");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
