package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.rule.ColumnPlan;
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

    /**
     * A table, or all partitions of one, that only loses values.
     *
     * @return how many rows there are
     */
    long lose(List<TablePlan> plans) throws SQLException {
        String root = plans.getFirst().table().rulesName();
        List<String> names = plans.stream().map(plan -> plan.table().name()).toList();
        alone(() -> {
            new InPlace(connection).lose(plans.getFirst());
            Statistics statistics = new Statistics(connection);
            statistics.renew(root);
            for (String name : names) {
                statistics.forgetIfEmpty(name);
                new Marks(connection).through(name);
            }
        });
        return sql.count(root);
    }

    /** @return how many rows there were */
    long rewrite(TablePlan plan, LongConsumer progress) throws SQLException {
        Computation computation = Computation.of(connection, plan);
        RowRewriter rows = new RowRewriter(plan, computation, key);
        RowStream stream = new RowStream(connection);
        try (Spool spool = Spool.create()) {
            long count;
            try (OutputStream out = spool.write()) {
                count = stream.out(rows, out, progress);
            }
            replace(List.of(plan.table()), () -> fill(plan, computation, rows, stream, spool));
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the rows of " + plan.table().name() + " do not fit into " + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    private void replace(List<Table> tables, Sql.Work filling) throws SQLException {
        alone(() -> {
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
    }

    private void alone(Sql.Work work) throws SQLException {
        long begun = System.nanoTime();
        sql.inTransaction(work);
        Duration lock = Duration.ofNanos(System.nanoTime() - begun);
        longestLock = lock.compareTo(longestLock) > 0 ? lock : longestLock;
    }

    private void fill(TablePlan plan, Computation computation, RowRewriter rows, RowStream stream, Spool spool)
            throws SQLException {
        String columns = rows.written().stream().collect(Collectors.joining(", ", " (", ")"));
        try (InputStream in = spool.read()) {
            if (computation.later().isEmpty()) {
                stream.in(plan.table().name() + columns, ", freeze", in);
            } else {
                fillByWayOfTemporary(plan, computation, columns, stream, in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rows of " + plan.table().name() + " cannot be read again", e);
        }
    }

    /** Expressions see the row as it will be. */
    private void fillByWayOfTemporary(
            TablePlan plan, Computation computation, String columns, RowStream stream, InputStream in)
            throws SQLException, IOException {
        sql.execute("create temporary table " + TEMPORARY + " on commit drop as select * from "
                + plan.table().name() + " limit 0");
        stream.in(TEMPORARY + columns, "", in);
        sql.execute("insert into " + plan.table().name()
                + plan.columns().stream()
                        .map(column -> SqlName.of(column.column().name()))
                        .collect(Collectors.joining(", ", " (", ")"))
                + " overriding system value select "
                + plan.columns().stream()
                        .map(column -> value(column, computation))
                        .collect(Collectors.joining(", "))
                + " from " + TEMPORARY + " t");
    }

    private static String value(ColumnPlan column, Computation computation) {
        return computation.later().contains(column)
                ? "(" + Computation.sql(column) + ")"
                : "t." + SqlName.of(column.column().name());
    }
}
