package dev.offshoot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
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

class MigrationIT {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' order by 1";

    private final SampleDatabase database = new SampleDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void firstConnectionSeesTheTablesOfLibrariesAndService() throws SQLException {
        try (ApplicationContext context = database.start();
                Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class))
                        .getConnection()) {
            assertThat(connection.createStatement().executeQuery("select count(*) from books join shelves on true"))
                    .isNotNull();
        }

        assertThat(database.query(TABLES))
                .containsExactly(
                        "books",
                        "database_history",
                        "database_marks",
                        "migration_history",
                        "sample_history",
                        "shelves");
    }

    @Test
    void secondStartAsksTheMarkOnly() throws SQLException {
        database.start().close();
        database.executeAsOwner("drop table migration_history");

        database.start().close();

        assertThat(database.query(TABLES)).doesNotContain("migration_history");
    }

    @Test
    void twoInstancesMayStartAtOnceOnAnEmptyDatabase() throws Exception {
        Callable<Boolean> start = () -> {
            try (ApplicationContext context = database.start()) {
                return context.isRunning();
            }
        };

        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> starts = instances.invokeAll(List.of(start, start));
            for (Future<Boolean> one : starts) {
                assertThat(one.get()).isTrue();
            }
        }

        assertThat(database.query("select version from migration_history where type = 'SQL' order by 1"))
                .containsExactly("001", "002");
    }

    @Test
    void serviceRoleHasRowsOnly() throws SQLException {
        database.start().close();

        database.execute("insert into shelves (name) values ('poetry')");

        assertThat(database.query("select name from shelves")).containsExactly("poetry");
        assertThatThrownBy(() -> database.execute("create table mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.execute("alter table shelves add column x int"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> database.execute("delete from database_marks"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void withoutOwnerItStartsOnTheRightSchema() {
        database.start().close();

        assertThatCode(() -> database.startWithoutOwner().close()).doesNotThrowAnyException();
    }

    @Test
    void withoutOwnerItRefusesAnotherSchemaAndNamesTheCommand() {
        assertThatThrownBy(database::startWithoutOwner)
                .hasRootCauseInstanceOf(DatabaseRefused.class)
                .rootCause()
                .hasMessageContaining("another schema version")
                .hasMessageContaining("command migrate");
    }

    @Test
    void skippedLibraryLeavesNoTable() throws SQLException {
        database.executeAsOwner("create table shelves (id bigint primary key, colour text)");

        database.start(Map.of("offshoot.database.skip-libraries", "sample")).close();

        assertThat(database.query(
                        "select attname from pg_attribute where attrelid = 'shelves'::regclass and attnum > 0"))
                .containsExactlyInAnyOrder("id", "colour");
    }

    @Test
    void anOlderReleaseLeavesTheMarkOfANewerOne() throws SQLException {
        database.start().close();
        database.executeAsOwner("""
                insert into migration_history (installed_rank, version, description, type, script, checksum,
                                            installed_by, execution_time, success)
                values (99, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1, current_user, 1, true);
                update database_marks set value = 'newer' where name = 'schema';
                """);

        database.start().close();

        assertThat(database.query("select value from database_marks where name = 'schema'"))
                .containsExactly("newer");
    }

    @Test
    void failedMigrationIsOneSentence() throws SQLException {
        database.executeAsOwner("create table books (id int)");

        assertThatThrownBy(database::start)
                .hasStackTraceContaining("the service's own migrations failed")
                .hasStackTraceContaining("relation \"books\" already exists");
    }

    @Test
    void silentServerIsOneSentenceAfterThePatience() {
        Map<String, Object> nowhere = Map.of(
                "offshoot.database.url", "jdbc:postgresql://localhost:1/sample", "offshoot.database.patience", "1s");

        assertThatThrownBy(() -> database.start(nowhere))
                .hasStackTraceContaining("the database at localhost:1/sample does not answer");
    }

    @Test
    void whoMayDoWithoutTheServerStartsWithoutIt() {
        Map<String, Object> nowhere = Map.of(
                "offshoot.database.url",
                "jdbc:postgresql://localhost:1/sample",
                "offshoot.database.patience",
                "100ms",
                "offshoot.database.may-be-away",
                "true",
                "datasources.default.initialization-fail-timeout",
                -1);

        assertThatCode(() -> database.start(nowhere).close()).doesNotThrowAnyException();
    }

    @Test
    void wrongPasswordIsToldAtOnce() {
        Map<String, Object> stranger = Map.of("offshoot.database.user", "nobody_here");

        assertThatThrownBy(() -> database.start(stranger)).hasStackTraceContaining("refuses nobody_here");
    }
}
