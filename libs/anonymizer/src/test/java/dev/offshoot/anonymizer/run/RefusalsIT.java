package dev.offshoot.anonymizer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.offshoot.anonymizer.Shop;
import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.database.DatabaseRefused;
import dev.offshoot.service.MissingSetting;
import dev.offshoot.service.OffshootService;
import dev.offshoot.testing.database.LeakSearch;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsIT {

    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """;

    private static final String HELD = "pg_advisory_xact_lock_shared(1)";

    private final Shop shop = Shop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void productionIsRefusedByProcessAndByDatabase() {
        Customers.fill(shop.sql());

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> shop.anonymize(
                        Map.of("offshoot.environment", "production", "offshoot.anonymizer.key", Shop.KEY)))
                .withMessage("anonymize never runs with OFFSHOOT_ENVIRONMENT=production.");
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(shop::anonymize)
                .withMessage("anonymize never runs on a database marked as production.");
        assertUntouched();
    }

    @Test
    void withoutAProperKeyNothingHappensAndTheKeyIsNotShown() {
        Customers.fill(shop.sql());

        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> shop.anonymize(Map.of()))
                .withMessageContaining("OFFSHOOT_ANONYMIZER_KEY is not set; make one with: openssl rand -base64 32");
        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> shop.anonymize(Map.of("offshoot.anonymizer.key", "c2hvcnQ=")))
                .withMessageContaining("at least 32 bytes")
                .withMessageNotContaining("c2hvcnQ");
        assertUntouched();
    }

    @Test
    void keyMayStandInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), Shop.KEY + "\n");

        assertThat(shop.anonymize(Map.of(), "--key-file", file.toString()).code())
                .isZero();
        assertThat(shop.anonymize("--key-file").code()).isEqualTo(2);
        assertThat(shop.anonymize("--fast").code()).isEqualTo(2);
    }

    @Test
    void aSecondTimeIsRefusedAndAnotherKeyNamed() {
        Customers.fill(shop.sql());
        shop.anonymize();
        String before = contents();

        assertThat(shop.anonymize().text())
                .containsPattern("this database was anonymised on .*; restore a fresh copy to do it again.");
        Shop.Outcome other = shop.anonymize(Map.of("offshoot.anonymizer.key", Shop.OTHER_KEY));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.text()).contains("with another key");
        assertThat(contents()).isEqualTo(before);
        assertThat(new LeakSearch(shop.sql()).find(List.of(Shop.KEY))).isEmpty();
    }

    @Test
    void aServiceAtWorkIsLeftAlone() throws SQLException {
        Customers.fill(shop.sql());
        try (Connection service = shop.sql().connectAsService()) {
            assertThat(service.isValid(1)).isTrue();

            assertThat(shop.anonymize().text()).contains("the service is at work on this database");
        }
        assertUntouched();
    }

    @Test
    void dryRunCountsAndChangesNothing() {
        Customers.fill(shop.sql());

        Shop.Outcome dry = shop.anonymize(Map.of(), "--dry-run");

        assertThat(dry.code()).as(dry.text()).isZero();
        assertThat(dry.text())
                .containsPattern("customers: 502 rows")
                .containsPattern("name +pseudonym +502 values")
                .containsPattern("phone +fake.phone +2 values")
                .containsPattern("carts: 502 rows, .* all removed")
                .contains("kept as they are: database_marks, notices");
        assertUntouched();
    }

    @Test
    void killedHalfWayNoServiceStartsAndTheNextRunGoesOn() throws Exception {
        Customers.fill(shop.sql());
        shop.sql().update("alter table orders add constraint orders_held check (" + HELD + "::text is not null)");
        List<String> keys = foreignKeys();
        try (Connection holder = shop.sql().connect();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(1)");
            Process killed = shop.anonymizeInAProcess();
            await().until(this::onlyOrdersAreOpen);
            killed.destroyForcibly().waitFor();
        }

        assertThat(shop.sql().number("select count(*) from orders where comment like 'zilpzalp%'"))
                .isEqualTo(502);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(this::serve)
                .havingRootCause()
                .withMessageContaining("its database is half anonymised");
        assertThat(shop.anonymize(Map.of("offshoot.anonymizer.key", Shop.OTHER_KEY))
                        .text())
                .contains("half anonymised with another key");
        String customers = contents();

        assertThat(stoppedByTheServer()).contains("anonymize stopped:", "run it again to go on");
        Shop.Outcome last = shop.anonymize();

        assertThat(last.code()).as(last.text()).isZero();
        assertThat(last.text()).containsPattern("going on: \\d+ tables are through already");
        assertThat(contents()).isEqualTo(customers);
        assertThat(foreignKeys()).isEqualTo(keys);
        assertThat(shop.sql()
                        .number("select count(*) from orders o join customers c on c.id = o.customer_id"
                                + " where o.recipient = c.name"))
                .isEqualTo(502);
        assertThat(new LeakSearch(shop.sql()).find(List.of("zilpzalp"))).isEmpty();
        serve();
    }

    @Test
    void largeObjectsWhichNoRuleReachesAreRefused() {
        Customers.fill(shop.sql());
        shop.sql().query("select lo_from_bytea(0, 'zilpzalp')");

        assertThat(shop.anonymize().text())
                .contains("holds large objects", "select lo_unlink(oid) from pg_largeobject_metadata");
        assertUntouched();

        shop.sql().query("select lo_unlink(oid) from pg_largeobject_metadata");
        assertThat(shop.anonymize().code()).isZero();
        assertThat(new LeakSearch(shop.sql()).find(List.of("zilpzalp"))).isEmpty();
    }

    @Test
    void twoAtOnceDoNotMeet() throws Exception {
        Customers.fill(shop.sql());
        CompletableFuture<Shop.Outcome> first;
        try (Connection reader = shop.sql().connect();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from customers");
            first = CompletableFuture.supplyAsync(shop::anonymize);
            await().until(() -> shop.sql().number(WAITING) == 1);

            assertThat(new Refusals(shop.sql().connect()).find(AnonymizerKey.parse(Shop.KEY), "nobody"))
                    .contains("another anonymize is at work on this database; wait for it.");
        }
        assertThat(first.get().code()).isZero();
    }

    @Test
    void whatAnotherSessionStillSeesIsWaitedForSoThatNothingIsLeft() throws Exception {
        Customers.fill(shop.sql());
        CompletableFuture<Shop.Outcome> run;
        try (Connection reader = shop.sql().connect();
                Statement statement = reader.createStatement()) {
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reader.setAutoCommit(false);
            statement.execute("select 1");
            run = CompletableFuture.supplyAsync(shop::anonymize);

            await().until(() -> shop.sql()
                            .number("select count(*) from pg_stat_activity"
                                    + " where datname = current_database() and pid <> pg_backend_pid()"
                                    + " and query like '%backend_xmin is not null%'")
                    == 1);
        }
        assertThat(run.get().code()).isZero();
        assertThat(new LeakSearch(shop.sql()).find(List.of("zilpzalp"))).isEmpty();
    }

    private boolean onlyOrdersAreOpen() {
        return shop.sql().number(WAITING) == 1
                && shop.sql()
                                .number("select count(*) from database_marks where name in ('anonymized carts',"
                                        + " 'anonymized customers', 'anonymized visits_2025', 'anonymized visits_other',"
                                        + " 'anonymized wishes')")
                        == 5;
    }

    private String stoppedByTheServer() throws Exception {
        try (Connection holder = shop.sql().connect();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(1)");
            CompletableFuture<Shop.Outcome> run = CompletableFuture.supplyAsync(shop::anonymize);
            await().until(() -> shop.sql().number(WAITING) == 1);
            shop.sql().query("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'
                    """);
            return run.get().text();
        }
    }

    private List<String> foreignKeys() {
        return shop
                .sql()
                .query("select conname || pg_get_constraintdef(oid) as key from pg_constraint"
                        + " where contype = 'f' and conparentid = 0 order by 1")
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private void serve() {
        try (ApplicationContext context = OffshootService.context("shop")
                .properties(Map.<String, Object>copyOf(shop.database().properties()))
                .start()) {
            assertThat(context.getBean(DataSource.class)).isNotNull();
        }
    }

    private void assertUntouched() {
        assertThat(shop.sql().number("select count(*) from customers where name like 'zilpzalp%'"))
                .isEqualTo(502);
        assertThat(shop.sql().number("select count(*) from database_marks where name like 'anonym%'"))
                .isZero();
    }

    private String contents() {
        return shop.sql().text("select md5(string_agg(c::text, ',' order by id)) from customers c");
    }
}
