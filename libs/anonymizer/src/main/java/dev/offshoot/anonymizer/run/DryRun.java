package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.rule.ColumnPlan;
import dev.offshoot.anonymizer.rule.Rule;
import dev.offshoot.anonymizer.rule.TablePlan;
import dev.offshoot.anonymizer.schema.SqlName;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Counts what the rules would change. */
record DryRun(Connection connection, PrintStream out) {

    private static final double MEGABYTE = 1_000_000;

    void show(List<TablePlan> plans) throws SQLException {
        for (TablePlan plan : plans) {
            if (plan.isTouched()) {
                show(plan);
            }
        }
        String kept = plans.stream()
                .filter(plan -> !plan.isTouched())
                .map(plan -> plan.table().name())
                .collect(Collectors.joining(", "));
        out.println("kept as they are: " + kept);
        out.println("Nothing was changed.");
    }

    private void show(TablePlan plan) throws SQLException {
        List<ColumnPlan> changed = plan.columns().stream()
                .filter(column -> !column.rule().isKeep())
                .toList();
        String counts = changed.stream().map(DryRun::count).collect(Collectors.joining());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*)" + counts + " from " + plan.table().name())) {
            row.next();
            out.printf(
                    Locale.ROOT,
                    "%s: %,d rows, %.1f MB%s%n",
                    plan.table().name(),
                    row.getLong(1),
                    plan.table().bytes() / MEGABYTE,
                    plan.empty() ? ", all removed" : "");
            for (int i = 0; i < changed.size(); i++) {
                tell(changed.get(i), row.getLong(i + 2));
            }
        }
    }

    private void tell(ColumnPlan column, long values) {
        out.printf(
                Locale.ROOT,
                "  %-26s %-20s %,12d values%n",
                column.column().name(),
                column.rule().word(),
                values);
    }

    private static String count(ColumnPlan column) {
        return column.rule() instanceof Rule.Computed
                ? ", count(*)"
                : ", count(" + SqlName.of(column.column().name()) + ")";
    }
}
