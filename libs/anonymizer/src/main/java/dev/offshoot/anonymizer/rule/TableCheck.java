package dev.offshoot.anonymizer.rule;

import dev.offshoot.anonymizer.schema.Column;
import dev.offshoot.anonymizer.schema.Table;
import dev.offshoot.populator.yaml.Mistakes;
import dev.offshoot.populator.yaml.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what is written about one table with the table. */
final class TableCheck {

    private final Connection connection;
    private final Mistakes mistakes;
    private final Set<Place> told = new HashSet<>();

    TableCheck(Connection connection, Mistakes mistakes) {
        this.connection = connection;
        this.mistakes = mistakes;
    }

    TablePlan plan(Table table, TableRules written) throws SQLException {
        if (written.empty()) {
            return new TablePlan(table, true, "", List.of());
        }
        unknown(table, written);
        List<ColumnPlan> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            WrittenRule rule = written.columns().get(column.name());
            if (rule != null) {
                RuleFit.misfit(column, rule.rule()).ifPresent(misfit -> tell(rule.place(), column, misfit));
                computed(table, rule);
                columns.add(new ColumnPlan(column, rule.rule()));
            } else if (!column.generated() && told.add(placeOf(written, column))) {
                mistakes.add(
                        written.place(),
                        "column '" + written.table() + "." + column.name() + "' has no rule; add the line\n"
                                + Suggestion.line(column)
                                + "\n(or another rule; keep when it says nothing about a person)");
            }
        }
        return new TablePlan(table, false, person(table, written, columns), columns);
    }

    /** Partitions share their rules: a mistake is told once. */
    private static Place placeOf(TableRules written, Column column) {
        return new Place(written.table() + "." + column.name(), 0, 0);
    }

    private void tell(Place place, Column column, String what) {
        if (told.add(place)) {
            mistakes.add(place, "column '" + column.name() + "' " + what);
        }
    }

    private void unknown(Table table, TableRules written) {
        List<String> names = table.written().stream().map(Column::name).toList();
        written.columns().forEach((name, rule) -> {
            if (table.column(name).isEmpty() && told.add(rule.place())) {
                mistakes.add(
                        rule.place(),
                        "table '" + written.table() + "' has no column '" + name + "'; "
                                + Mistakes.nearest(name, names));
            }
        });
    }

    private void computed(Table table, WrittenRule rule) {
        if (rule.rule() instanceof Rule.Computed computed) {
            fault(table, computed.sql())
                    .filter(_ -> told.add(rule.place()))
                    .ifPresent(fault -> mistakes.add(
                            rule.place(), "the expression fails: " + fault + "; the row's columns are t.<column>"));
        }
    }

    private String person(Table table, TableRules written, List<ColumnPlan> columns) throws SQLException {
        boolean asked = columns.stream().map(ColumnPlan::rule).anyMatch(TableCheck::asksForPerson);
        if (written.person().isEmpty()) {
            if (asked && told.add(written.place())) {
                mistakes.add(
                        written.place(),
                        "'pseudonym' needs to know the person: add the line\n  person: <column with the person's UUID, or with the id of their row>");
            }
            return "";
        }
        TableRules.Person person = written.person().get();
        String sql = PersonColumn.sql(connection, table, person.expression());
        Optional<String> fault = fault(table, sql);
        if (fault.isPresent() && told.add(person.place())) {
            mistakes.add(
                    person.place(),
                    "'person' is neither a column of '" + written.table() + "' nor an SQL expression: " + fault.get()
                            + "; the row's columns are t.<column>");
        }
        return asked ? sql : "";
    }

    private static boolean asksForPerson(Rule rule) {
        return switch (rule) {
            case Rule.Pseudonym ignored -> true;
            case Rule.Json json ->
                json.paths().values().stream().anyMatch(TableCheck::asksForPerson) || asksForPerson(json.rest());
            default -> false;
        };
    }

    /** PostgreSQL's own words, when it cannot make anything of the expression. */
    private Optional<String> fault(Table table, String expression) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select (" + expression + ") from " + table.name() + " t limit 0");
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"));
        }
    }
}
