package dev.offshoot.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRunnerTest {

    @TempDir
    private Path scenarios;

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final RecordingService auth = new RecordingService("auth", calls);
    private final RecordingService mail = new RecordingService("mail", calls);

    @BeforeEach
    void writeScenarios() throws IOException {
        write("demo/auth.yml", "users:\n  ada: {name: Ada}\n");
        write("demo/mail.yml", "messages:\n  - {to: !ref users.ada}\n");
        write("small/auth.yml", "users: {}\n");
    }

    @Test
    void everyServiceChecksBeforeOneLoads() {
        assertThat(run("demo", Purpose.LOAD)).isZero();

        assertThat(calls.subList(0, 2))
                .containsExactlyInAnyOrder("auth populate demo --check", "mail populate demo --check");
        assertThat(calls.subList(2, 4)).containsExactlyInAnyOrder("auth populate demo", "mail populate demo");
    }

    @Test
    void servicesAreFilledSideBySide() {
        CyclicBarrier bothThere = new CyclicBarrier(2);
        auth.meeting(bothThere);
        mail.meeting(bothThere);

        assertThat(run("demo", Purpose.LOAD)).isZero();
    }

    @Test
    void checkLoadsNothing() {
        assertThat(run("demo", Purpose.CHECK)).isZero();

        assertThat(calls).containsExactlyInAnyOrder("auth populate demo --check", "mail populate demo --check");
    }

    @Test
    void mistakeOfOneServiceStopsAll() {
        mail.failing();

        assertThat(run("demo", Purpose.LOAD)).isEqualTo(1);

        assertThat(calls).doesNotContain("auth populate demo");
    }

    @Test
    void referencesAreCheckedOverAllFilesAndTheServicesStillAsked() throws IOException {
        write("demo/mail.yml", "messages:\n  - {to: !ref users.bo}\n");

        assertThat(run("demo", Purpose.LOAD)).isEqualTo(1);

        assertThat(complaints()).contains("mail.yml:2:10: no users.bo in this scenario");
        assertThat(calls).containsExactlyInAnyOrder("auth populate demo --check", "mail populate demo --check");
    }

    @Test
    void fileOfAnUnknownServiceIsAMistake() throws IOException {
        write("demo/mial.yml", "messages: {}\n");

        assertThat(run("demo", Purpose.CHECK)).isEqualTo(1);

        assertThat(complaints()).contains("no service is called 'mial'; did you mean 'mail'?");
    }

    @Test
    void resetReachesServicesWithoutAFileToo() {
        assertThat(run("small", Purpose.RESET)).isZero();

        assertThat(calls).startsWith("auth populate small --check");
        assertThat(calls.subList(1, calls.size()))
                .containsExactlyInAnyOrder("auth populate small --reset", "mail populate small --reset");
    }

    @Test
    void unknownScenarioIsNamed() {
        assertThat(run("dmeo", Purpose.LOAD)).isEqualTo(2);
        assertThat(run("../..", Purpose.LOAD)).isEqualTo(2);

        assertThat(complaints()).contains("no scenario 'dmeo'; did you mean 'demo'?");
        assertThat(calls).isEmpty();
    }

    private int run(String scenario, Purpose purpose) {
        PrintStream out = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        return new ScenarioRunner(scenarios, List.of(auth, mail), out).run(scenario, purpose);
    }

    private String complaints() {
        return complaints.toString(StandardCharsets.UTF_8);
    }

    private void write(String file, String yaml) throws IOException {
        Path path = scenarios.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, yaml);
    }
}
