package dev.offshoot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.database.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeOverIT {

    private static final String TYPES = "select type || ' ' || version from migration_history order by installed_rank";

    private final SampleDatabase database = new SampleDatabase();
    private final HandRun hand = HandRun.on(database);
    private final ProvisionedDatabase scratch = database.provisioning().empty(database.address(), "scratch");

    @BeforeEach
    void tablesWithoutAHistory() throws SQLException {
        hand.say("migrate");
        database.execute("insert into shelves (name) values ('atlases')");
        database.executeAsOwner("drop table migration_history, sample_history");
        database.executeAsOwner("delete from database_marks");
    }

    @AfterEach
    void drop() {
        database.provisioning().drop(scratch);
        database.close();
    }

    @Test
    void equalTablesGetAHistoryAndKeepTheirRows() throws SQLException {
        assertThat(takeOver()).startsWith("0");

        assertThat(database.query(TYPES)).containsExactly("BASELINE 002");
        assertThat(database.query("select name from shelves")).containsExactly("atlases");
        assertThat(hand.say("status")).startsWith("0");
        database.start().close();
    }

    @Test
    void tablesThatAreNotThereAtAllAreMigrated() throws SQLException {
        database.executeAsOwner("drop table books");

        assertThat(takeOver()).startsWith("0");

        assertThat(database.query(TYPES)).containsExactly("BASELINE 0", "SQL 001", "SQL 002");
        assertThat(database.query("select version from sample_history")).containsExactly("002");
    }

    @Test
    void aStartInVainBeforeDoesNoHarm() throws SQLException {
        assertThat(hand.say("migrate"))
                .startsWith("1")
                .contains("taken over by ./offshoot database migrate --take-over");

        assertThat(takeOver()).startsWith("0");

        assertThat(database.query(TYPES)).containsExactly("BASELINE 002");
    }

    @Test
    void everyDifferenceIsALineAndNothingIsRecorded() throws SQLException {
        database.executeAsOwner("""
                alter table shelves alter column name type varchar(20);
                alter table shelves alter column capacity drop default;
                alter table shelves drop constraint shelves_capacity_check;
                alter table shelves add constraint shelves_name_key unique (name);
                alter table books alter column title drop not null;
                alter table books add column isbn text;
                drop index books_title_idx;
                create index books_shelf_idx on books (shelf_id);
                drop trigger shelves_kept on shelves;
                create table readers (id bigint primary key);
                """);

        assertThat(takeOver())
                .startsWith("1")
                .contains(
                        "column shelves.name: is character varying(20) not null, should be text not null",
                        "column shelves.capacity: is integer not null, should be integer not null default 40",
                        "constraint shelves.shelves_capacity_check: is missing, should be CHECK ((capacity > 0))",
                        "constraint shelves.shelves_name_key: is too much, no migration makes it (UNIQUE (name))",
                        "column books.title: is text, should be text not null",
                        "column books.isbn: is too much, no migration makes it (text)",
                        "index books.books_title_idx: is missing, should be CREATE INDEX",
                        "index books.books_shelf_idx: is too much",
                        "trigger shelves.shelves_kept: is missing, should be CREATE TRIGGER",
                        "table readers: is too much, no migration makes it")
                .contains("its tables differ from what the migrations make in 10 places; nothing was recorded");
        assertThat(database.query("select to_regclass('migration_history')")).containsOnlyNulls();
    }

    @Test
    void ownerAndPrivilegesCount() throws SQLException {
        database.executeAsOwner(
                "revoke delete on books from " + database.address().user());

        assertThat(takeOver())
                .contains("privileges books." + database.address().user()
                        + ": is insert, select, update, should be delete, insert, select, update");
    }

    @Test
    void viewsAndSequencesHaveOwnersAndPrivilegesToo() throws SQLException {
        String role = database.address().user();
        database.executeAsOwner("create view titles as select title from books; create sequence tickets");
        Schema expected = schema();

        database.executeAsOwner("revoke all on titles from " + role + "; grant select on titles to " + role
                + "; revoke all on tickets from " + role + "; alter sequence tickets maxvalue 99");

        assertThat(schema().differencesFrom(expected))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("sequence tickets: is bigint by 1 from 1 to 99, owned by ")
                        .contains(role + " may nothing, should be", "to 9223372036854775807"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("view titles: is text ")
                        .contains(role + " may select, should be", role + " may delete, insert, select, update"));
    }

    @Test
    void anExtensionMayBeThereButNotBeMissing() throws SQLException {
        Schema without = schema();
        database.executeAsOwner("create extension if not exists citext");
        Schema with = schema();

        assertThat(with.differencesFrom(without)).isEmpty();
        assertThat(without.differencesFrom(with)).containsExactly("extension citext: is missing, should be installed");
    }

    @Test
    void administratorComparesAsTheOwnerAndRecordsNothing() throws SQLException {
        ProvisionedDatabase asAdministrator = database.provisioning().asAdministrator(database.address());
        HandRun administrator = new HandRun(
                database,
                Map.of(
                        "offshoot.database.url", asAdministrator.url(),
                        "offshoot.database.owner-user", asAdministrator.ownerUser(),
                        "offshoot.database.owner-password", asAdministrator.ownerPassword()));

        assertThat(administrator.say(
                        "compare",
                        "--scratch="
                                + database.provisioning()
                                        .asAdministrator(scratch)
                                        .url()))
                .startsWith("0")
                .contains("its tables are what the migrations make");

        assertThat(database.query("select to_regclass('migration_history')")).containsOnlyNulls();
    }

    @Test
    void databaseOfNobodyIsNamed() {
        assertThatThrownBy(() -> database.provisioning().existing("ghost", new RolePasswords("a", "b")))
                .hasMessageContaining("there is no database")
                .hasMessageContaining("ghost");
    }

    @Test
    void partitionsComeAndGoWithoutADifference() throws SQLException {
        database.executeAsOwner("create table visits (day date primary key) partition by range (day)");
        Schema before = schema();

        database.executeAsOwner("""
                create table visits_2026 partition of visits for values from ('2026-01-01') to ('2027-01-01');
                create index visits_2026_day_idx on visits_2026 (day);
                """);

        assertThat(schema().differencesFrom(before)).isEmpty();
    }

    @Test
    void onlyWhatHasNoHistoryIsTakenOver() {
        takeOver();
        database.provisioning().empty(database.address(), "scratch");

        assertThat(takeOver()).startsWith("1").contains("there is nothing to take over");
    }

    @Test
    void scratchIsNamedAndEmpty() {
        assertThat(hand.say("migrate", "--take-over")).startsWith("1").contains("--scratch=<url>");
        assertThat(hand.say(
                        "migrate",
                        "--take-over",
                        "--scratch=" + database.address().url()))
                .startsWith("1")
                .contains("is not empty");
    }

    private Schema schema() throws SQLException {
        ProvisionedDatabase address = database.address();
        try (Connection owner =
                DriverManager.getConnection(address.url(), address.ownerUser(), address.ownerPassword())) {
            return Schema.read(owner, address.user(), Set.of());
        }
    }

    private String takeOver() {
        return hand.say("migrate", "--take-over", "--scratch=" + scratch.url());
    }
}
