package dev.offshoot.database;

import dev.offshoot.database.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.core.Utils;

/**
 * Gives a history to tables that were there without one, once they are what the migrations would have made. Folders
 * none of whose tables are there, and those that have a history, are left to a migration.
 */
final class TakeOver {

    private static final String FAILURE = "its database cannot be compared";

    private final Migrations migrations;
    private final String serviceRole;

    TakeOver(Migrations migrations, String serviceRole) {
        this.migrations = migrations;
        this.serviceRole = serviceRole;
    }

    /**
     * @param scratch empty, owned by the same role, and full of tables afterwards
     * @return the differences; when there are none, the histories stand
     */
    List<String> run(Login owner, Login scratch) {
        return run(owner, scratch, true);
    }

    /** As a take-over would, and records nothing. */
    List<String> compare(Login owner, Login scratch) {
        return run(owner, scratch, false);
    }

    private List<String> run(Login owner, Login scratch, boolean recorded) {
        Map<MigrationFolder, Schema> expected = expected(scratch);
        List<String> differences = new ArrayList<>();
        DatabaseLock.whileHeld(owner, FAILURE, connection -> {
            List<MigrationFolder> present = new ArrayList<>();
            differences.addAll(differences(connection, expected, present));
            if (recorded && differences.isEmpty()) {
                baseline(connection, owner, present);
            }
        });
        return differences;
    }

    /** @param present gets the folders that would be taken over */
    private List<String> differences(
            Connection connection, Map<MigrationFolder, Schema> expected, List<MigrationFolder> present)
            throws SQLException {
        Schema actual = schema(connection);
        Schema wanted = Schema.empty();
        for (Map.Entry<MigrationFolder, Schema> folder : expected.entrySet()) {
            if (hasHistory(connection, folder.getKey())) {
                actual = actual.without(folder.getValue());
            } else if (actual.sharesTableWith(folder.getValue())) {
                present.add(folder.getKey());
                wanted = wanted.and(folder.getValue());
            }
        }
        if (present.isEmpty()) {
            throw new DatabaseRefused("there is nothing to take over: no table without a history is one that"
                    + " the migrations make; ./offshoot database migrate does the rest.");
        }
        return actual.differencesFrom(wanted);
    }

    private void baseline(Connection connection, Login owner, List<MigrationFolder> present) throws SQLException {
        for (MigrationFolder folder : present) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists " + Utils.escapeIdentifier(null, folder.historyTable()));
            }
            new FolderHistory(folder, owner, serviceRole).baseline();
        }
    }

    /** A start in vain leaves a history of nothing but "there were tables". */
    private static boolean hasHistory(Connection connection, MigrationFolder folder) throws SQLException {
        Optional<AppliedMigration> newest = AppliedMigration.newest(connection, folder);
        return newest.isPresent() && !newest.get().isUnknownPast();
    }

    private Map<MigrationFolder, Schema> expected(Login scratch) {
        Map<MigrationFolder, Schema> expected = new LinkedHashMap<>();
        DatabaseLock.whileHeld(scratch, "the database to compare with cannot be used", connection -> {
            if (!schema(connection).differencesFrom(Schema.empty()).isEmpty()) {
                throw new DatabaseRefused("the database to compare with, " + scratch.address() + ", is not empty.");
            }
            new RowGrants(serviceRole).on(connection);
            Schema before = schema(connection);
            for (MigrationFolder folder : migrations.folders()) {
                new FolderHistory(folder, scratch, serviceRole).migrate();
                Schema after = schema(connection);
                expected.put(folder, after.since(before));
                before = after;
            }
        });
        return expected;
    }

    private Schema schema(Connection connection) throws SQLException {
        Set<String> histories =
                migrations.folders().stream().map(MigrationFolder::historyTable).collect(Collectors.toSet());
        return Schema.read(connection, serviceRole, histories);
    }
}
