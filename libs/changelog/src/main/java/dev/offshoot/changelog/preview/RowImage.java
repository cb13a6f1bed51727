package dev.offshoot.changelog.preview;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A row as it stands, by column. */
record RowImage(Map<String, Cell> cells) {

    static RowImage read(ResultSet row) throws SQLException {
        Map<String, Cell> cells = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            cells.put(columns.getColumnName(i), new Cell(columns.getColumnTypeName(i), row.getString(i)));
        }
        return new RowImage(cells);
    }

    /** Empty when the table has no primary key. */
    String key(List<KeyColumn> key, boolean values) {
        return key.stream()
                .map(column -> column.name() + "=" + cell(column.name()).shown(values))
                .collect(Collectors.joining(" "));
    }

    String all(boolean values) {
        return cells.entrySet().stream()
                .map(cell -> cell.getKey() + "=" + cell.getValue().shown(values))
                .collect(Collectors.joining(" "));
    }

    String changesFrom(RowImage before, boolean values) {
        return cells.keySet().stream()
                .filter(column -> !cell(column).equals(before.cell(column)))
                .map(column -> column + ": " + before.cell(column).shown(values) + " → "
                        + cell(column).shown(values))
                .collect(Collectors.joining(", "));
    }

    Cell cell(String column) {
        return Objects.requireNonNull(cells.get(column));
    }
}
