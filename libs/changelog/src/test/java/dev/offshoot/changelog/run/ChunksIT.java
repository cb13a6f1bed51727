package dev.offshoot.changelog.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.offshoot.changelog.sample.Ledger;
import dev.offshoot.changelog.sample.LedgerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChunksIT {

    private static final String TOUCH = "2026-12-03-touch-all";
    private static final String WAITING =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted";

    private final Ledger ledger = Ledger.withEntries(35);

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
    void killedBetweenItsChunksItGoesOnWhereItStood() throws IOException, SQLException, InterruptedException {
        order("wait");
        try (Connection holder = ledger.sql().connect();
                Statement lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(4711)");
            Process process = process();
            try {
                await().atMost(Duration.ofSeconds(30)).until(() -> ledger.sql().number(WAITING) == 1);
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
                .isEqualTo(35);
        assertThat(ledger.recorded(TOUCH)).containsEntry("state", "done").containsEntry("changed_rows", 35L);
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
