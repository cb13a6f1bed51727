package dev.offshoot.changelog.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.changelog.sample.Ledger;
import dev.offshoot.database.DatabaseRefused;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewIT {

    private final Ledger ledger = Ledger.withEntries(12);

    @AfterEach
    void drop() {
        ledger.close();
    }

    @Test
    void dryRunTellsWhatWouldChangeAndLeavesNoTrace() {
        List<Map<String, @Nullable Object>> before = rows();

        String shown = show("fill", 2, false);

        assertThat(shown)
                .contains(
                        "2026-12-01-fill-slugs by Ada Lovelace would change 12 rows",
                        "  entries: 0 inserted, 12 updated, 0 deleted",
                        "  steps: 1 inserted, 0 updated, 0 deleted",
                        "2026-12-02-note-dates by Grace Hopper would change 12 rows",
                        "entries, up to 2 rows:",
                        "  id=1  slug: null → text(7), touched: 0 → 1, noted_on: null → 2026-12-02",
                        "new position=1 name=text(4)");
        assertThat(shown).doesNotContain("title 1", "Title 1").doesNotContain("id=3 ");
        assertThat(rows()).isEqualTo(before);
        assertThat(ledger.steps()).isEmpty();
        assertThat(ledger.sql().count("data_changes")).isZero();
    }

    @Test
    void textsAreShownWhenTheyAreAskedFor() {
        assertThat(show("fill", 1, true)).contains("slug: null → title 1", "new position=1 name=fill");
    }

    @Test
    void newAndDeletedRowsAreShownToo() {
        assertThat(show("rearrange", 5, false))
                .contains(
                        "would change 3 rows",
                        "entries: 0 inserted, 1 updated, 1 deleted",
                        "  id=1  slug: null → text(10), touched: 0 → 7",
                        "  deleted id=2 title=text(7) slug=null touched=0 noted_on=null",
                        "  new name=text(7) value=text(6)");
        assertThat(ledger.sql().count("entries")).isEqualTo(12);
    }

    @Test
    void chunksAreCountedTogetherAndRolledBack() {
        assertThat(show("chunks", 0, false)).contains("would change 12 rows").doesNotContain("up to");

        assertThat(ledger.sql().number("select sum(touched) from entries")).isZero();
    }

    @Test
    void failureInADryRunIsTold() {
        assertThatThrownBy(() -> show("failing", 1, false))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(
                        "the one-off change 2026-12-01-fill-slugs by Ada Lovelace would fail: duplicate key");
        assertThat(ledger.sql().count("data_changes")).isZero();
    }

    @Test
    void tableThatTheChangeLocksIsNotWaitedFor() {
        assertThat(show("truncate", 5, false))
                .contains(
                        "entries: 1 inserted", "the change locks this table, so its rows as they were cannot be shown");

        assertThat(ledger.sql().count("entries")).isEqualTo(12);
    }

    @Test
    void dryRunCannotBeCommittedBySqlEither() {
        assertThatThrownBy(() -> show("sql-commit", 1, false))
                .hasMessageContaining("a one-off change must neither commit its transaction");
        assertThatThrownBy(() -> show("sql-rollback", 1, false))
                .hasMessageContaining("a one-off change must not end its transaction");

        assertThat(ledger.steps()).isEmpty();
    }

    private List<Map<String, @Nullable Object>> rows() {
        return List.copyOf(ledger.sql().query("select to_jsonb(e)::text as row from entries e order by id"));
    }

    private String show(String changes, int sample, boolean values) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ApplicationContext context = ledger.start(changes, Map.of("offshoot.mode", "command"));
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            context.getBean(Preview.class).show(sample, values, out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
