package dev.offshoot.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.ValidateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One folder of migrations on one database. */
final class FolderHistory {

    private static final Logger log = LoggerFactory.getLogger(FolderHistory.class);
    private static final String ALREADY_EXISTS = "42P07";

    private final MigrationFolder folder;
    private final Login login;
    private final String serviceRole;

    FolderHistory(MigrationFolder folder, Login login, String serviceRole) {
        this.folder = folder;
        this.login = login;
        this.serviceRole = serviceRole;
    }

    /** @return whether a newer release was here */
    boolean migrate() {
        Flyway flyway = flyway("0");
        try {
            int applied = flyway.migrate().migrationsExecuted;
            if (applied > 0) {
                log.info("{}: {} new", folder.owner(), applied);
            }
        } catch (FlywayException e) {
            throw refusal(e);
        }
        return Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> !state.isResolved() && state.isApplied());
    }

    /** Notes that everything up to the newest version of this release is there already. */
    void baseline() {
        MigrationInfo[] all = flyway("0").info().all();
        flyway(String.valueOf(all[all.length - 1].getVersion())).baseline();
    }

    FolderStatus status() {
        Flyway flyway = flyway("0");
        MigrationInfoService info = flyway.info();
        MigrationInfo current = info.current();
        return new FolderStatus(
                folder.name(),
                current == null || current.getVersion() == null
                        ? "none"
                        : current.getVersion().getVersion(),
                (int) Arrays.stream(info.applied())
                        .filter(migration -> migration.getState() != MigrationState.BASELINE)
                        .count(),
                Arrays.stream(info.pending()).map(MigrationInfo::getScript).toList(),
                faults(flyway.validateWithResult()));
    }

    private static List<String> faults(ValidateResult result) {
        return result.invalidMigrations.stream()
                .map(invalid -> FlywayText.firstLines(invalid.errorDetails.errorMessage))
                .toList();
    }

    private Flyway flyway(String baseline) {
        return Flyway.configure(Migrations.classLoader())
                .dataSource(login.url(), login.user(), login.password())
                .locations("classpath:" + folder.location())
                .table(folder.historyTable())
                // The tables of the other owners are there already.
                .baselineOnMigrate(true)
                .baselineVersion(baseline)
                .placeholders(Map.of("service_role", serviceRole))
                // Names are checked with the folder: this would refuse what undoes a version.
                .validateMigrationNaming(false)
                .ignoreMigrationPatterns("*:pending", "*:future")
                .loggers("slf4j")
                // With a lock in a transaction, "create index concurrently" would wait for itself.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }

    private DatabaseRefused refusal(FlywayException e) {
        String message = String.valueOf(e.getMessage());
        String remedy = message.contains(ALREADY_EXISTS)
                ? " (tables that no history knows are taken over by ./offshoot database migrate --take-over)"
                : "";
        return new DatabaseRefused(folder.owner() + " failed: " + FlywayText.firstLines(message) + remedy, e);
    }
}
