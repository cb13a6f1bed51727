package dev.offshoot.anonymizer.rule;

import dev.offshoot.anonymizer.schema.Table;
import java.util.List;

/**
 * What is to be done with a table.
 *
 * @param empty it loses its rows
 * @param person SQL that finds the person a row {@code t} is about, as text; blank when no rule asks
 * @param columns in the table's order, without generated ones
 */
public record TablePlan(Table table, boolean empty, String person, List<ColumnPlan> columns) {

    /** Whether a row changes at all. */
    public boolean isTouched() {
        return empty || columns.stream().anyMatch(column -> !column.rule().isKeep());
    }

    public List<ColumnPlan> computed() {
        return columns.stream()
                .filter(column -> column.rule() instanceof Rule.Computed)
                .toList();
    }
}
