package dev.offshoot.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Brings the schema to what the class path holds, as the owner, one process at a time. */
@Singleton
@Requires(bean = DatabaseSettings.class)
class Migrator {

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
        DatabaseLock.whileHeld(owner, "its database could not be migrated", connection -> {
            if (!isCurrent(Marks.read(connection))) {
                migrate(owner, connection);
            }
        });
    }

    private void migrate(Login owner, Connection connection) throws SQLException {
        new RowGrants(settings.user()).on(connection);
        boolean ahead = false;
        for (MigrationFolder folder : migrations.folders()) {
            ahead |= new FolderHistory(folder, owner, settings.user()).migrate();
        }
        // A newer release was here: its fingerprint stays, so that its instances keep their quick start.
        if (!ahead) {
            Marks.writeFingerprint(connection, migrations.fingerprint());
        }
        if (production) {
            Marks.writeProduction(connection, service);
        }
    }
}
