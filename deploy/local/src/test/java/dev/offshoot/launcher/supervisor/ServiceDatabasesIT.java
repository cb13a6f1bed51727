package dev.offshoot.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.backing.Backing;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceDatabasesIT {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void databaseIsMadeOnceAndAnEmptyOneBesideItWheneverAskedFor() throws SQLException {
        ServiceModule service =
                new ServiceModule("s" + UUID.randomUUID().toString().substring(0, 8), 8, folder);
        ServiceDatabases databases = new ServiceDatabases(new Secrets(folder), Backing.postgres());

        ProvisionedDatabase own = databases.provision(service);
        assertThat(databases.provision(service)).isEqualTo(own);
        execute(own, "create table kept (id int)");

        execute(databases.scratch(service, own), "create table kept (id int)");
        ProvisionedDatabase scratch = databases.scratch(service, own);
        execute(scratch, "create table kept (id int)");

        databases.drop(scratch);
        assertThatThrownBy(() -> execute(scratch, "select 1")).hasMessageContaining("does not exist");
        execute(own, "select * from kept");
        databases.drop(own);
    }

    private static void execute(ProvisionedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            connection.createStatement().execute(sql);
        }
    }
}
