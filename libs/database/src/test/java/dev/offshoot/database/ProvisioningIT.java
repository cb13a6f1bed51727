package dev.offshoot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProvisioningIT {

    private final SampleDatabase database = new SampleDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void rolesMayBeProvisionedAgainWithOtherPasswords() throws SQLException {
        ProvisionedDatabase again =
                database.provisioning().provision(SampleDatabase.SERVICE, new RolePasswords("it's new", "\\ also"));

        connect(again.url(), again.user(), "it's new").close();
        connect(again.url(), again.ownerUser(), "\\ also").close();
        assertThat(again.url()).isEqualTo(database.address().url());
    }

    @Test
    void twoProcessesMayProvisionAtOnce() throws Exception {
        Callable<ProvisionedDatabase> provision =
                () -> database.provisioning().provision("other-one", new RolePasswords("a", "b"));

        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            List<Future<ProvisionedDatabase>> both = processes.invokeAll(List.of(provision, provision));

            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
            database.provisioning().drop(both.get(0).get());
            database.provisioning().dropRoles(both.get(0).get());
        }
    }

    @Test
    void roleOfAnotherServiceCannotConnect() {
        ProvisionedDatabase other = database.provisioning().provision("other", new RolePasswords("a", "b"));

        assertThatThrownBy(() -> connect(database.address().url(), other.user(), "a"))
                .hasMessageContaining("permission denied for database");
        database.provisioning().drop(other);
        database.provisioning().dropRoles(other);
    }

    @Test
    void copyHoldsTheSameTablesForTheSameRoles() throws SQLException {
        database.start().close();
        database.execute("insert into shelves (name) values ('atlases')");

        ProvisionedDatabase copy = database.provisioning().copy(database.address(), "copy");

        try (Connection connection = connect(copy.url(), copy.user(), copy.password());
                ResultSet rows = connection.createStatement().executeQuery("select name from shelves")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("atlases");
        }
        database.provisioning().drop(copy);
    }

    @Test
    void ownerDatabaseWorksAsTheOwner() throws SQLException {
        try (var context = database.start()) {
            DataSource owner = context.getBean(OwnerDatabase.class).dataSource();

            try (Connection connection = owner.getConnection()) {
                assertThat(connection.getMetaData().getUserName())
                        .isEqualTo(database.address().ownerUser());
            }
        }
    }

    @Test
    void commandsConnectAsTheOwner() throws SQLException {
        try (var context = database.start(Map.of("offshoot.mode", "command"));
                Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class))
                        .getConnection()) {
            assertThat(connection.getMetaData().getUserName())
                    .isEqualTo(database.address().ownerUser());
        }
    }

    @Test
    void ownerDatabaseWithoutCredentialsSaysSo() {
        database.start().close();

        try (var context = database.startWithoutOwner()) {
            OwnerDatabase owner = context.getBean(OwnerDatabase.class);

            assertThat(owner.isConfigured()).isFalse();
            assertThatThrownBy(owner::dataSource).isInstanceOf(DatabaseRefused.class);
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
