package dev.offshoot.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes the newest migration back, together with its row in the history: both or neither. */
final class LastMigration {

    private static final String STILL_NEEDED = "2BP01";

    private final Migrations migrations;
    private final String serviceRole;

    LastMigration(Migrations migrations, String serviceRole) {
        this.migrations = migrations;
        this.serviceRole = serviceRole;
    }

    /**
     * @param library whose newest is meant; otherwise the newest of all
     * @return what was undone
     */
    String undo(Login owner, Optional<String> library) {
        List<String> undone = new ArrayList<>();
        DatabaseLock.whileHeld(owner, "its database cannot be changed", connection -> {
            AppliedMigration last = newest(connection, folders(library));
            undo(connection, last, script(last));
            undone.add(last.script());
        });
        return undone.getFirst();
    }

    private List<MigrationFolder> folders(Optional<String> library) {
        List<MigrationFolder> folders = migrations.folders().stream()
                .filter(folder -> library.isEmpty() || folder.name().equals(library.get()))
                .toList();
        if (folders.isEmpty()) {
            throw new DatabaseRefused(
                    "there are no migrations of " + library.orElse("anybody") + "; there are those of "
                            + String.join(
                                    ", ",
                                    migrations.folders().stream()
                                            .map(MigrationFolder::name)
                                            .toList())
                            + ".");
        }
        return folders;
    }

    /** Of two with the same time the later folder's, which may have built upon the former's. */
    private static AppliedMigration newest(Connection connection, List<MigrationFolder> folders) throws SQLException {
        List<AppliedMigration> candidates = new ArrayList<>();
        for (MigrationFolder folder : folders.reversed()) {
            AppliedMigration.newest(connection, folder)
                    .filter(migration -> !migration.isBaseline())
                    .ifPresent(candidates::add);
        }
        return candidates.stream()
                .sorted(Comparator.comparing(AppliedMigration::installedAt).reversed())
                .findFirst()
                .orElseThrow(() -> new DatabaseRefused("no migration was applied here, so there is none to undo."));
    }

    private String script(AppliedMigration last) {
        String version = last.version() == null ? "" : last.version();
        return last.folder()
                .undo(Migrations.classLoader(), version)
                .orElseThrow(() -> new DatabaseRefused(last.script() + " declares no undo (a file U" + version
                        + "__….sql beside it); write a new migration that goes back, or restore a backup."))
                .replace("${service_role}", serviceRole);
    }

    private static void undo(Connection connection, AppliedMigration last, String script) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
            last.remove(connection);
            Marks.forgetFingerprint(connection);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw refusal(last, e);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static DatabaseRefused refusal(AppliedMigration last, SQLException e) {
        String reason = String.valueOf(e.getMessage()).replaceAll("\\s*\\n\\s*", "; ");
        return new DatabaseRefused(
                STILL_NEEDED.equals(e.getSQLState())
                        ? last.script() + " is still needed by what came after it, undo that first: " + reason
                        : "undoing " + last.script() + " failed and changed nothing: " + reason,
                e);
    }
}
