package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.rule.ColumnPlan;
import dev.offshoot.anonymizer.rule.Rule;
import dev.offshoot.anonymizer.rule.TablePlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables whose rows only lose values: PostgreSQL itself writes them into new files with new indexes, when a column gets
 * its own type again by way of null. Of a partitioned table all partitions at once.
 */
record InPlace(Connection connection) {

    /** What hangs on a column and is not rebuilt with it, such as a view; and what a change of the type would forget. */
    private static final String IN_THE_WAY = """
            select exists (
                select from pg_attribute a join pg_type y on y.oid = a.atttypid
                where a.attrelid = ?::regclass and a.attname = any (?)
                  and (a.attstorage <> y.typstorage or a.attcompression <> '' or a.attcollation <> y.typcollation
                       or exists (
                           select from pg_depend d
                           where d.refclassid = 'pg_class'::regclass and d.refobjid = a.attrelid and d.refobjsubid = a.attnum
                             and d.classid not in ('pg_constraint'::regclass, 'pg_statistic_ext'::regclass)
                             and not exists (select from pg_class c where d.classid = 'pg_class'::regclass
                                             and c.oid = d.objid and c.relkind in ('i', 'I'))
                             and not exists (select from pg_attrdef e where d.classid = 'pg_attrdef'::regclass
                                             and e.oid = d.objid and e.adnum = a.attnum))))
            """;

    private static final String CHANGES = """
            select string_agg(format('alter %1$I type %2$s using null::%2$s', attname, format_type(atttypid, atttypmod)), ', ')
            from pg_attribute where attrelid = ?::regclass and attname = any (?)
            """;

    /** @param plans of one table, or of all partitions of one */
    boolean suits(List<TablePlan> plans) throws SQLException {
        TablePlan plan = plans.getFirst();
        if (plan.empty() || !plan.columns().stream().allMatch(InPlace::keepsOrLoses)) {
            return false;
        }
        List<String> tables = Stream.concat(
                        Stream.of(plan.table().rulesName()),
                        plans.stream().map(each -> each.table().name()))
                .distinct()
                .toList();
        for (String table : tables) {
            if (ask(IN_THE_WAY, table, plan).equals("t")) {
                return false;
            }
        }
        return true;
    }

    void lose(TablePlan plan) throws SQLException {
        String table = plan.table().rulesName();
        new Sql(connection).execute("alter table " + table + " " + ask(CHANGES, table, plan));
    }

    private String ask(String query, String table, TablePlan plan) throws SQLException {
        Object[] lost = plan.columns().stream()
                .filter(column -> column.rule() instanceof Rule.Nothing)
                .map(column -> column.column().name())
                .toArray();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, table);
            select.setArray(2, connection.createArrayOf("text", lost));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static boolean keepsOrLoses(ColumnPlan column) {
        return column.rule().isKeep() || column.rule() instanceof Rule.Nothing;
    }
}
