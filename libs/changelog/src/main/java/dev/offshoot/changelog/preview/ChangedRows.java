package dev.offshoot.changelog.preview;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some rows that a transaction changed in a table: PostgreSQL marks every version of a row with the transaction that
 * wrote it and the one that ended it. Seen from inside they are new, seen from a connection outside they are as before.
 */
final class ChangedRows {

    private static final int LOOKED_AT = 1_000;
    private static final String NEW = " t where t.xmin = cast(pg_current_xact_id() as xid) limit ?";
    private static final String OLD = " t where t.xmax = cast(? as xid) limit ?";

    private final Connection inside;
    private final Connection outside;
    private final String table;
    private final List<KeyColumn> key;
    private final boolean values;

    ChangedRows(Connection inside, Connection outside, String table, boolean values) throws SQLException {
        this.inside = inside;
        this.outside = outside;
        this.table = table;
        this.key = KeyColumn.of(inside, table);
        this.values = values;
    }

    /** One line a row. */
    List<String> sample(RowCounts counts, int limit) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (RowImage after : written(limit)) {
            Optional<RowImage> before = key.isEmpty() ? Optional.empty() : find(outside, after);
            lines.add(before.map(row -> after.key(key, values) + "  " + after.changesFrom(row, values))
                    .orElseGet(() -> (key.isEmpty() ? "written " : "new ") + after.all(values)));
        }
        if (counts.deleted() > 0 && !key.isEmpty()) {
            lines.addAll(deleted(limit));
        }
        return lines;
    }

    private List<RowImage> written(int limit) throws SQLException {
        try (PreparedStatement select = inside.prepareStatement("select * from " + table + NEW)) {
            select.setInt(1, limit);
            return rows(select);
        }
    }

    /** Those that were locked or updated bear the mark too, and are still there inside. */
    private List<String> deleted(int limit) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement select = outside.prepareStatement("select * from " + table + OLD)) {
            select.setString(1, transaction());
            select.setInt(2, LOOKED_AT);
            for (RowImage row : rows(select)) {
                if (lines.size() < limit && find(inside, row).isEmpty()) {
                    lines.add("deleted " + row.all(values));
                }
            }
        }
        return lines;
    }

    private Optional<RowImage> find(Connection connection, RowImage row) throws SQLException {
        StringBuilder sql = new StringBuilder("select * from " + table + " where true");
        for (KeyColumn column : key) {
            sql.append(" and ").append(column.condition());
        }
        try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < key.size(); i++) {
                select.setString(i + 1, row.cell(key.get(i).name()).text());
            }
            return rows(select).stream().findFirst();
        }
    }

    private String transaction() throws SQLException {
        try (PreparedStatement select =
                        inside.prepareStatement("select cast(cast(pg_current_xact_id() as xid) as text)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<RowImage> rows(PreparedStatement select) throws SQLException {
        List<RowImage> images = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                images.add(RowImage.read(rows));
            }
        }
        return images;
    }
}
