package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.anonymizer.rule.TablePlan;
import dev.offshoot.anonymizer.schema.Table;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The whole way through one database. Killed, it goes on where it was when it is called again with the same key. */
final class Anonymization {

    private final Connection connection;
    private final Connections connections;
    private final AnonymizerKey key;
    private final PrintStream out;
    private final Marks marks;

    Anonymization(Connection connection, Connections connections, AnonymizerKey key, PrintStream out) {
        this.connection = connection;
        this.connections = connections;
        this.key = key;
        this.out = out;
        this.marks = new Marks(connection);
    }

    void run(List<TablePlan> plans) throws SQLException {
        marks.begin(key.check());
        Set<String> through = marks.tablesThrough();
        List<TablePlan> open = plans.stream()
                .filter(TablePlan::isTouched)
                .filter(plan -> !through.contains(plan.table().name()))
                .toList();
        List<TablePlan> rewritten = open.stream().filter(plan -> !plan.empty()).toList();
        Progress progress = new Progress(
                out, rewritten.stream().mapToLong(plan -> plan.table().bytes()).sum());
        if (!through.isEmpty()) {
            progress.say("going on: " + through.size() + " tables are through already");
        }
        ForeignKeys keys = new ForeignKeys(connection, marks);
        keys.takeOff(open.stream().map(TablePlan::table).toList());
        TableWork work = new TableWork(connection, key);
        work.empty(open.stream().filter(TablePlan::empty).toList());
        Duration lock =
                TableQueue.of(rewritten, new InPlace(connection), key, progress).work(connections);
        keys.bringBack();
        leaveNoTrace(plans);
        marks.end(key.check());
        progress.end(lock);
    }

    /** What was computed from the old rows: views, and what the planner remembers of partitioned tables and of all. */
    private void leaveNoTrace(List<TablePlan> plans) throws SQLException {
        for (String view : materializedViews()) {
            new Sql(connection).execute("refresh materialized view " + view);
            new Statistics(connection).renew(view);
        }
        Statistics statistics = new Statistics(connection);
        for (String table : partitioned(plans)) {
            statistics.renew(table);
        }
        statistics.rewriteCatalogue();
    }

    private static Set<String> partitioned(List<TablePlan> plans) {
        Set<String> names = new TreeSet<>();
        for (TablePlan plan : plans) {
            Table table = plan.table();
            if (plan.isTouched() && !table.name().equals(table.rulesName())) {
                names.add(table.rulesName());
            }
        }
        return names;
    }

    /** Made one after the other, so one that reads another comes behind it. */
    private List<String> materializedViews() throws SQLException {
        List<String> views = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select oid::regclass::text from pg_class where relkind = 'm' order by oid")) {
            while (row.next()) {
                views.add(row.getString(1));
            }
        }
        return views;
    }
}
