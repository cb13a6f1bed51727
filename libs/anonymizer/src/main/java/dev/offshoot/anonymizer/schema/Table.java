package dev.offshoot.anonymizer.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table that holds rows, so of a partitioned one each partition.
 *
 * @param name with its schema where that is not the usual one, ready for SQL
 * @param rulesName under which rules are written for it: a partition's is its parent's
 * @param bytes of rows and their long values, without indexes
 * @param rows as PostgreSQL estimates them, -1 when it never looked
 */
public record Table(long id, String name, String rulesName, List<Column> columns, long bytes, long rows) {

    public Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** Those that can be written. */
    public List<Column> written() {
        return columns.stream().filter(column -> !column.generated()).toList();
    }
}
