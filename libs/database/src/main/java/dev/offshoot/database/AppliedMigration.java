package dev.offshoot.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Utils;

/**
 * The newest row of one history table.
 *
 * @param version null for one that is repeated
 */
record AppliedMigration(
        MigrationFolder folder, int rank, @Nullable String version, String script, String type, Instant installedAt) {

    static Optional<AppliedMigration> newest(Connection connection, MigrationFolder folder) throws SQLException {
        if (!exists(connection, folder)) {
            return Optional.empty();
        }
        String sql = "select installed_rank, version, script, type, installed_on::timestamptz as installed_at from "
                + table(folder) + " where success order by installed_rank desc limit 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(read(folder, row)) : Optional.empty();
        }
    }

    static boolean exists(Connection connection, MigrationFolder folder) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select to_regclass(?) is not null")) {
            select.setString(1, table(folder));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Written when tables were there before their history. */
    boolean isBaseline() {
        return type.equals("BASELINE");
    }

    /** A baseline at the very beginning says that there were tables, and not which. */
    boolean isUnknownPast() {
        return isBaseline() && "0".equals(version);
    }

    void remove(Connection owner) throws SQLException {
        String sql = "delete from " + table(folder) + " where installed_rank = ?";
        try (PreparedStatement delete = owner.prepareStatement(sql)) {
            delete.setInt(1, rank);
            delete.executeUpdate();
        }
    }

    private static AppliedMigration read(MigrationFolder folder, ResultSet row) throws SQLException {
        return new AppliedMigration(
                folder,
                row.getInt("installed_rank"),
                row.getString("version"),
                row.getString("script"),
                row.getString("type"),
                row.getObject("installed_at", OffsetDateTime.class).toInstant());
    }

    private static String table(MigrationFolder folder) throws SQLException {
        return Utils.escapeIdentifier(null, folder.historyTable()).toString();
    }
}
