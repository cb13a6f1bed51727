package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.rule.ColumnPlan;
import dev.offshoot.anonymizer.rule.Rule;
import dev.offshoot.anonymizer.rule.TablePlan;
import dev.offshoot.anonymizer.schema.SqlName;
import dev.offshoot.anonymizer.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Puts anonymous rows in the place of a table's rows. They are read first, then the table is emptied and filled in one
 * transaction, so it gets new files without a trace of the old rows; killed at any moment, it is as it was or through.
 */
final class TableWork {

    private static final String TEMPORARY = "anonymized_rows";

    private final Connection connection;
    private final AnonymizerKey key;
    private final Sql sql;
    private Duration longestLock = Duration.ZERO;

    TableWork(Connection connection, AnonymizerKey key) {
        this.connection = connection;
        this.key = key;
        this.sql = new Sql(connection);
    }

    /** How long at most a table was closed to everybody else. */
    Duration longestLock() {
        return longestLock;
    }

    /** All at once, because they may refer to each other. */
    void empty(List<TablePlan> plans) throws SQLException {
        List<Table> tables = plans.stream().map(TablePlan::table).toList();
        if (!tables.isEmpty()) {
            replace(tables, () -> {});
        }
    }

    /** @return how many rows there were */
    long rewrite(TablePlan plan, LongConsumer progress) throws SQLException {
        RowRewriter rows = new RowRewriter(plan, key);
        RowStream stream = new RowStream(connection);
        try (Spool spool = Spool.create()) {
            long count;
            try (OutputStream out = spool.write()) {
                count = stream.out(rows, out, progress);
            }
            replace(List.of(plan.table()), () -> fill(plan, rows, stream, spool));
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the rows of " + plan.table().name() + " do not fit into " + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    private void replace(List<Table> tables, Sql.Work filling) throws SQLException {
        long begun = System.nanoTime();
        sql.inTransaction(() -> {
            Attachments attachments = Attachments.of(connection, tables);
            sql.executeAll(attachments.takeOff());
            sql.execute("truncate " + tables.stream().map(Table::name).collect(Collectors.joining(", ")));
            filling.run();
            sql.executeAll(attachments.bringBack());
            for (Table table : tables) {
                new Statistics(connection).renew(table.name());
                new Marks(connection).through(table.name());
            }
        });
        Duration lock = Duration.ofNanos(System.nanoTime() - begun);
        longestLock = lock.compareTo(longestLock) > 0 ? lock : longestLock;
    }

    private void fill(TablePlan plan, RowRewriter rows, RowStream stream, Spool spool) throws SQLException {
        String columns = rows.written().stream().collect(Collectors.joining(", ", " (", ")"));
        try (InputStream in = spool.read()) {
            if (plan.computed().isEmpty()) {
                stream.in(plan.table().name() + columns, ", freeze", in);
            } else {
                fillByWayOfTemporary(plan, columns, stream, in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rows of " + plan.table().name() + " cannot be read again", e);
        }
    }

    /** Expressions see the row as it will be. */
    private void fillByWayOfTemporary(TablePlan plan, String columns, RowStream stream, InputStream in)
            throws SQLException, IOException {
        sql.execute("create temporary table " + TEMPORARY + " on commit drop as select * from "
                + plan.table().name() + " limit 0");
        stream.in(TEMPORARY + columns, "", in);
        sql.execute("insert into " + plan.table().name()
                + plan.columns().stream()
                        .map(column -> SqlName.of(column.column().name()))
                        .collect(Collectors.joining(", ", " (", ")"))
                + " overriding system value select "
                + plan.columns().stream().map(TableWork::value).collect(Collectors.joining(", "))
                + " from " + TEMPORARY + " t");
    }

    private static String value(ColumnPlan plan) {
        return plan.rule() instanceof Rule.Computed computed
                ? "(" + computed.sql() + ")"
                : "t." + SqlName.of(plan.column().name());
    }
}
