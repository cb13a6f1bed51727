package dev.offshoot.changelog.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.changelog.sample.Ledger;
import dev.offshoot.database.DatabaseRefused;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartIT {

    private static final String FILL = "2026-12-01-fill-slugs";

    private final Ledger ledger = Ledger.withEntries(3);

    @AfterEach
    void drop() {
        ledger.close();
    }

    @Test
    void pendingChangesRunInOrderBeforeTheServiceIsReadyAndAreRecorded() {
        ledger.start("fill").close();

        assertThat(ledger.steps()).containsExactly("fill", "note");
        assertThat(ledger.sql().number("select count(*) from entries where noted_on is not null"))
                .isEqualTo(3);
        Map<String, @Nullable Object> note = ledger.recorded("2026-12-02-note-dates");
        assertThat(note)
                .containsEntry("author", "Grace Hopper")
                .containsEntry("description", "notes a date on every slug")
                .containsEntry("state", "done")
                .containsEntry("changed_rows", 3L);
        assertThat(String.valueOf(note.get("checksum"))).hasSize(32);
        assertThat(note.get("finished_at")).isNotNull();
        assertThat(ledger.recorded(FILL)).containsEntry("description", "fill slugs");
    }

    @Test
    void failureStopsTheStartWithOneSentenceAndLeavesNothingHalfWritten() {
        assertRefused(
                () -> ledger.start("failing"),
                "the one-off change 2026-12-01-fill-slugs by Ada Lovelace failed and wrote nothing: duplicate key",
                "; mend it and start again.");

        assertThat(ledger.steps()).isEmpty();
        assertThat(ledger.sql().number("select count(*) from entries where slug is not null"))
                .isZero();
        assertThat(ledger.recorded(FILL)).containsEntry("state", "failed");
        assertThat(String.valueOf(ledger.recorded(FILL).get("error")))
                .contains("duplicate key")
                .doesNotContain("ada@example.org");
    }

    @Test
    void whatFailedMayBeMended() {
        assertThatThrownBy(() -> ledger.start("failing")).isInstanceOf(RuntimeException.class);

        ledger.start("fill").close();

        assertThat(ledger.steps()).containsExactly("fill", "note");
        assertThat(ledger.recorded(FILL)).containsEntry("state", "done").containsEntry("error", null);
    }

    @Test
    void changeCannotEndTheTransactionItRunsIn() {
        assertRefused(() -> ledger.start("committing"), "a one-off change must not commit its connection");
        assertRefused(() -> ledger.start("sql-commit"), "a one-off change must neither commit its transaction nor");
        assertRefused(() -> ledger.start("sql-rollback"), "a one-off change must not end its transaction");

        assertThat(ledger.steps()).isEmpty();
    }

    @Test
    void editedChangeIsRefusedUntilItIsPutBackOrAccepted() {
        ledger.start("fill").close();

        assertRefused(
                () -> ledger.start("edited"),
                "the code of the one-off change 2026-12-01-fill-slugs by Ada Lovelace was edited after it was applied",
                "by the command changelog accept 2026-12-01-fill-slugs.");
        assertThatCode(() -> ledger.start("fill").close()).doesNotThrowAnyException();

        try (ApplicationContext command = ledger.start("edited", Map.of("offshoot.mode", "command"))) {
            command.getBean(Changelog.class).accept(FILL, line -> {});
        }
        ledger.start("edited").close();
        assertThat(ledger.steps()).containsExactly("fill", "note");
    }

    @Test
    void changeThatWasOnlyCompiledAnewIsStillTheSame() {
        ledger.start("fill").close();
        Object imprint = ledger.recorded(FILL).get("imprint");
        ledger.sql().update("update data_changes set imprint = 1");

        ledger.start("fill", Map.of("offshoot.ledger.database.owner-user", "")).close();
        ledger.start("fill").close();

        assertThat(ledger.steps()).containsExactly("fill", "note");
        assertThat(ledger.recorded(FILL)).containsEntry("imprint", imprint);
    }

    @Test
    void changesOfAnotherReleaseAreOnlyTold() {
        ledger.start("fill").close();

        assertThatCode(() -> ledger.start("none").close()).doesNotThrowAnyException();

        assertThat(ledger.sql().count("data_changes")).isEqualTo(2);
    }

    @Test
    void withoutTheOwnerADueChangeIsRefusedAndADoneOneIsNot() {
        Map<String, Object> ownerless = Map.of("offshoot.ledger.database.owner-user", "");

        assertRefused(
                () -> ledger.start("fill", ownerless),
                "one-off changes of its data are due (2026-12-01-fill-slugs, 2026-12-02-note-dates)",
                "run the command changelog apply of this release first");

        ledger.start("fill").close();
        assertThatCode(() -> ledger.start("fill", ownerless).close()).doesNotThrowAnyException();
    }

    @Test
    void commandsAndRehearsalsChangeNothing() {
        ledger.start("fill", Map.of("offshoot.mode", "command")).close();
        ledger.start("fill", Map.of("offshoot.mode", "rehearsal")).close();

        assertThat(ledger.steps()).isEmpty();
    }

    @Test
    void serviceMayNotRewriteTheRecord() {
        assertThatThrownBy(() -> {
                    try (var connection = ledger.sql().connectAsService()) {
                        connection.createStatement().execute("delete from data_changes");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    @Test
    void wronglyDeclaredChangesAreNamed() {
        assertRefused(() -> ledger.start("misdated"), "Misdated needs an id like 2026-12-01-fill-slugs");
        assertRefused(() -> ledger.start("authorless"), "Authorless needs an author");
        assertRefused(() -> ledger.start("doubled"), "two one-off changes are called 2026-12-06-told-twice");
    }

    private static void assertRefused(ThrowingCallable start, String... parts) {
        assertThatThrownBy(start)
                .satisfies(failure -> assertThat(refusal(failure)).contains(parts));
    }

    private static String refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseRefused refused) {
                return String.valueOf(refused.getMessage());
            }
        }
        return String.valueOf(failure.getMessage());
    }
}
