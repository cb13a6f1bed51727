package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.rule.ColumnPlan;
import dev.offshoot.anonymizer.rule.Rule;
import dev.offshoot.anonymizer.rule.TablePlan;
import dev.offshoot.anonymizer.schema.Column;
import dev.offshoot.anonymizer.schema.SqlName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the expressions of a table are worked out, the quick ways first. Each sees the row as it will be.
 *
 * @param read those over columns that stay as they are: PostgreSQL answers them with the old row
 * @param copied those that are another column, and which
 * @param later the rest, which need the new rows
 */
record Computation(List<ColumnPlan> read, Map<ColumnPlan, ColumnPlan> copied, List<ColumnPlan> later) {

    private static final String VIEW = "anonymized_expression";

    /** Everything an expression mentions, a table without column as a whole row. */
    private static final String MENTIONED = """
            select d.refobjid = ?::regclass and d.refobjsubid > 0 as own, a.attname
            from pg_depend d join pg_rewrite w on w.oid = d.objid
            left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where d.classid = 'pg_rewrite'::regclass and w.ev_class = ?::regclass
              and d.refclassid = 'pg_class'::regclass and d.refobjid <> w.ev_class
            """;

    static Computation of(Connection connection, TablePlan plan) throws SQLException {
        Computation computation = new Computation(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (ColumnPlan column : plan.computed()) {
            Optional<ColumnPlan> source = source(plan, column);
            if (source.isPresent()) {
                computation.copied.put(column, source.get());
            } else if (mentionsOnlyKept(connection, plan, sql(column))) {
                computation.read.add(column);
            } else {
                computation.later.add(column);
            }
        }
        return computation;
    }

    /** Without the words of the type that limit its length: whoever takes the value looks at that. */
    static String inItsType(ColumnPlan plan) {
        Column column = plan.column();
        return "(" + sql(plan) + ")::" + SqlName.of(column.type()) + (column.array() ? "[]" : "");
    }

    static String sql(ColumnPlan plan) {
        return ((Rule.Computed) plan.rule()).sql();
    }

    private static Optional<ColumnPlan> source(TablePlan plan, ColumnPlan computed) {
        return plan.columns().stream()
                .filter(other -> sql(computed).equals("t." + other.column().name()))
                .filter(other -> !(other.rule() instanceof Rule.Computed))
                .filter(other -> other.column().type().equals(computed.column().type())
                        && other.column().array() == computed.column().array())
                .findFirst();
    }

    private static boolean mentionsOnlyKept(Connection connection, TablePlan plan, String expression)
            throws SQLException {
        Set<String> kept = new HashSet<>();
        plan.columns().stream()
                .filter(column -> column.rule().isKeep())
                .forEach(column -> kept.add(column.column().name()));
        String table = plan.table().name();
        boolean[] only = {true};
        Sql sql = new Sql(connection);
        sql.inTransaction(() -> {
            sql.execute(
                    "create temporary view " + VIEW + " as select (" + expression + ") as value from " + table + " t");
            try (PreparedStatement select = connection.prepareStatement(MENTIONED)) {
                select.setString(1, table);
                select.setString(2, VIEW);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        only[0] &= row.getBoolean("own") && kept.contains(row.getString("attname"));
                    }
                }
            }
            sql.execute("drop view " + VIEW);
        });
        return only[0];
    }
}
