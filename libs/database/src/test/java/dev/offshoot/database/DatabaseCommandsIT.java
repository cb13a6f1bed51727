package dev.offshoot.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseCommandsIT {

    private static final String INDEX = "select indexname from pg_indexes where indexname = 'books_title_idx'";
    private static final String VERSIONS =
            "select version from migration_history where type = 'SQL' order by installed_rank";

    private final SampleDatabase database = new SampleDatabase();
    private final HandRun hand = HandRun.on(database);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void statusTellsWhatIsPendingUntilItIsMigrated() {
        assertThat(hand.say("status"))
                .startsWith("1")
                .contains("sample       version none, 0 applied, 2 pending", "pending  V001__create_books.sql");

        assertThat(hand.say("migrate")).startsWith("0");

        assertThat(hand.say("status"))
                .startsWith("0")
                .contains("migration    version 002, 2 applied, 0 pending")
                .doesNotContain("production", "pending  ", "fault");
    }

    @Test
    void statusNamesAnEditedMigrationAndTheProductionMark() throws SQLException {
        hand.with("offshoot.environment", "production").say("migrate");
        database.executeAsOwner("update migration_history set checksum = 1 where version = '001'");

        assertThat(hand.say("status"))
                .startsWith("1")
                .contains("marked as production", "fault    Migration checksum mismatch", "001");
    }

    @Test
    void lastMigrationIsUndoneTogetherWithItsRowAndComesBack() throws SQLException {
        hand.say("migrate");

        assertThat(hand.say("undo-last")).startsWith("0").contains("V002__index_books_by_title.sql is undone");

        assertThat(database.query(INDEX)).isEmpty();
        assertThat(database.query(VERSIONS)).containsExactly("001");
        assertThat(database.query("select obj_description('books'::regclass)"))
                .containsExactly("readable for " + database.address().user() + " by title no more");
        database.start().close();
        assertThat(database.query(INDEX)).isNotEmpty();
        assertThat(database.query(VERSIONS)).containsExactly("001", "002");
    }

    @Test
    void migrationWithoutAnUndoIsRefused() throws SQLException {
        hand.say("migrate");
        hand.say("undo-last");

        assertThat(hand.say("undo-last"))
                .startsWith("1")
                .contains("V001__create_books.sql declares no undo (a file U001__….sql beside it)");

        assertThat(database.query(VERSIONS)).containsExactly("001");
    }

    @Test
    void whatLaterTablesNeedIsNotUndone() throws SQLException {
        hand.say("migrate");
        assertThat(hand.say("undo-last", "--of=sample")).startsWith("0");

        assertThat(hand.say("undo-last", "--of=sample"))
                .startsWith("1")
                .contains("V001__create_shelves.sql is still needed by what came after it", "books");

        assertThat(database.query("select count(*) from shelves")).containsExactly("0");
        assertThat(database.query("select version from sample_history where type = 'SQL'"))
                .containsExactly("001");
    }

    @Test
    void undoThatFailsChangesNothing() throws SQLException {
        hand.say("migrate");
        database.executeAsOwner("""
                create trigger history_kept before delete on sample_history
                for each row execute function shelves_are_kept()
                """);
        database.executeAsOwner("alter function shelves_are_kept() rename to rows_are_kept");
        database.executeAsOwner("create function shelves_are_kept() returns int language sql as 'select 1'");

        assertThat(hand.say("undo-last", "--of=sample"))
                .startsWith("1")
                .contains("undoing V002__limit_shelves.sql failed and changed nothing: ERROR: shelves are kept");

        assertThat(database.query("select tgname from pg_trigger where tgname = 'shelves_kept'"))
                .hasSize(1);
    }

    @Test
    void productionIsLeftAloneUnlessItIsMeant() throws SQLException {
        hand.with("offshoot.environment", "production").say("migrate");

        assertThat(hand.say("undo-last")).startsWith("1").contains("this is production; nothing was undone, say --yes");
        assertThat(database.query(INDEX)).isNotEmpty();

        assertThat(hand.say("undo-last", "--yes")).startsWith("0");
        assertThat(database.query(INDEX)).isEmpty();
    }

    @Test
    void badInputIsOneSentence() {
        assertThat(hand.say("undo-last")).startsWith("1").contains("no migration was applied here");
        assertThat(hand.say("undo-last", "--of=ghost"))
                .contains("there are no migrations of ghost; there are those of database, sample, migration.");
        assertThat(hand.say("undo-everything")).startsWith("2").contains("usage: database");
        assertThat(hand.say("status", "--yes")).startsWith("2");
        assertThat(hand.with("offshoot.database.owner-user", "").say("migrate"))
                .startsWith("1")
                .contains("this needs the credentials of the database's owner");
        assertThat(hand.with("offshoot.database.url", "jdbc:postgresql://localhost:1/sample")
                        .say("status"))
                .startsWith("1")
                .contains("the database at localhost:1/sample does not answer");
    }
}
