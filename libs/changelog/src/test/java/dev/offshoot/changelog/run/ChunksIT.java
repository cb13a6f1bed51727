package dev.offshoot.changelog.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.offshoot.changelog.sample.Ledger;
import dev.offshoot.changelog.sample.LedgerProcess;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChunksIT {

    private static final String TOUCH = "2026-12-03-touch-all";
    private static final String WAITING =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted";

    private static final String QUEUEING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and query like 'select pg_try_advisory_lock%'
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int INSTANCES = 5;
    private static final int ENTRIES = 35;

    private final Ledger ledger = Ledger.withEntries(ENTRIES);

    @AfterEach
    void drop() {
        ledger.close();
    }

    @Test
    void everyRowIsReachedOnce() {
        ledger.start("chunks").close();

        assertTouchedOnce();
    }

    @Test
    void fiveInstancesStartingTogetherChangeOnce() throws Exception {
        order("wait");
        try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
                Connection holder = ledger.sql().connect();
                Statement lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(4711)");
            List<Future<Boolean>> starts = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                starts.add(instances.submit(this::becomesReady));
            }

            await().atMost(PATIENCE).until(() -> ledger.sql().number(QUEUEING) == INSTANCES - 1);
            assertThat(ledger.sql().number(WAITING)).isEqualTo(1);
            lock.execute("select pg_advisory_unlock(4711)");

            for (Future<Boolean> start : starts) {
                assertThat(start.get()).isTrue();
            }
        }
        assertTouchedOnce();
    }

    @Test
    void killedBetweenItsChunksItGoesOnWhereItStood() throws IOException, SQLException, InterruptedException {
        order("wait");
        try (Connection holder = ledger.sql().connect();
                Statement lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(4711)");
            Process process = process();
            try {
                await().atMost(PATIENCE).until(() -> ledger.sql().number(WAITING) == 1);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        assertStoppedBehindTheSecondChunk("started");

        ledger.start("chunks").close();

        assertTouchedOnce();
    }

    @Test
    void failedInAChunkItGoesOnBehindTheOnesBefore() {
        order("fail");
        assertThatThrownBy(() -> ledger.start("chunks"))
                .hasStackTraceContaining("failed in a chunk, which wrote nothing")
                .hasStackTraceContaining("told to fail");
        assertStoppedBehindTheSecondChunk("failed");

        order("go");
        ledger.start("chunks").close();

        assertTouchedOnce();
    }

    /** Ready means that every row was touched. */
    private boolean becomesReady() {
        try (ApplicationContext context = ledger.start("chunks")) {
            return context.isRunning()
                    && ledger.sql().number("select count(*) from entries where touched = 1") == ENTRIES;
        }
    }

    private void assertStoppedBehindTheSecondChunk(String state) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(ledger.recorded(TOUCH))
                        .containsEntry("state", state)
                        .containsEntry("position", "20")
                        .containsEntry("changed_rows", 20L));
        assertThat(ledger.sql().number("select sum(touched) from entries")).isEqualTo(20);
    }

    private void assertTouchedOnce() {
        assertThat(ledger.sql().number("select count(*) from entries where touched = 1"))
                .isEqualTo(ENTRIES);
        assertThat(ledger.recorded(TOUCH)).containsEntry("state", "done").containsEntry("changed_rows", (long) ENTRIES);
    }

    private void order(String value) {
        ledger.sql()
                .update(
                        "insert into switches values ('touch', ?) on conflict (name) do update set value = excluded.value",
                        value);
    }

    private Process process() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        ledger.settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-Dsample.changes=chunks", "-Dmicronaut.security.enabled=false"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LedgerProcess.class.getName()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "chunks-it.log").toFile())
                .start();
    }
}
