package dev.offshoot.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.core.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema to what the class path holds, as the owner, one process at a time. */
@Singleton
@Requires(bean = DatabaseSettings.class)
class Migrator {

    private static final Logger log = LoggerFactory.getLogger(Migrator.class);

    private final Migrations migrations;
    private final DatabaseSettings settings;
    private final String service;
    private final boolean production;

    Migrator(
            Migrations migrations,
            DatabaseSettings settings,
            @Value("${offshoot.service}") String service,
            @Value("${offshoot.environment:local}") String environment) {
        this.migrations = migrations;
        this.settings = settings;
        this.service = service;
        this.production = environment.equals("production");
    }

    boolean isCurrent(Marks marks) {
        return marks.fingerprint().filter(migrations.fingerprint()::equals).isPresent()
                && (marks.production() || !production);
    }

    void migrate(Login owner) {
        try (Connection connection = owner.connect();
                MigrationLock _ = MigrationLock.acquire(connection)) {
            if (!isCurrent(Marks.read(connection))) {
                migrate(owner, connection);
            }
        } catch (SQLException e) {
            throw new DatabaseRefused("its database could not be migrated: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("interrupted while another process migrates the database", e);
        }
    }

    private void migrate(Login owner, Connection connection) throws SQLException {
        grantRows(connection);
        boolean ahead = false;
        for (MigrationFolder folder : migrations.folders()) {
            ahead |= migrate(owner, folder);
        }
        // A newer release was here: its fingerprint stays, so that its instances keep their quick start.
        if (!ahead) {
            Marks.writeFingerprint(connection, migrations.fingerprint());
        }
        if (production) {
            Marks.writeProduction(connection, service);
        }
    }

    /** What the owner creates from here on, the service may read and write, but neither alter nor truncate. */
    private void grantRows(Connection connection) throws SQLException {
        String role = Utils.escapeIdentifier(null, settings.user()).toString();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter default privileges grant select, insert, update, delete on tables to " + role);
            statement.execute("alter default privileges grant usage, select on sequences to " + role);
        }
    }

    private boolean migrate(Login owner, MigrationFolder folder) {
        Flyway flyway = flyway(owner, folder);
        try {
            int applied = flyway.migrate().migrationsExecuted;
            if (applied > 0) {
                log.info("{}: {} new", folder.owner(), applied);
            }
        } catch (FlywayException e) {
            throw new DatabaseRefused(folder.owner() + " failed: " + firstLines(String.valueOf(e.getMessage())), e);
        }
        return Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> !state.isResolved() && state.isApplied());
    }

    private Flyway flyway(Login owner, MigrationFolder folder) {
        return Flyway.configure(Migrations.classLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:" + folder.location())
                .table(folder.historyTable())
                // The tables of the other owners are there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("service_role", settings.user()))
                .validateMigrationNaming(true)
                .loggers("slf4j")
                // With a lock in a transaction, "create index concurrently" would wait for itself.
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }

    private static String firstLines(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.chars().allMatch(c -> c == '-'))
                .limit(4)
                .reduce((one, next) -> one + "; " + next)
                .orElse("no reason given");
    }
}
