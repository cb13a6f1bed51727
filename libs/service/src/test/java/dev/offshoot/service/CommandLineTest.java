package dev.offshoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    void aCommandSeesTheSettingsOfLibrariesAndItsArguments() {
        int code = run("greet", "--loud");

        assertThat(code).isEqualTo(3);
        assertThat(text(out)).contains("from a library for sample in mode command with [--loud]");
    }

    @Test
    void helpListsServeAndEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).contains("serve", "greet", "greets", "migrate");
    }

    @Test
    void helpAfterACommandIsItsOwnAndRunsNothing() {
        assertThat(run("greet", "--help")).isZero();
        assertThat(text(out)).contains("sample greet: greets").doesNotContain("from a library");
    }

    @Test
    void helpFurtherOnIsAnArgumentOfTheCommand() {
        assertThat(run("greet", "--name", "--help")).isEqualTo(3);
        assertThat(text(out)).contains("with [--name, --help]");
    }

    @Test
    void anUnknownCommandIsRefusedWithTheListOfGoodOnes() {
        assertThat(run("grete")).isEqualTo(2);
        assertThat(text(err)).contains("sample has no command grete", "greet");
    }

    @Test
    void aFailureIsOneSentenceWithTheRemedyAndNoStackTrace() {
        assertThat(run("greet", "--fail")).isEqualTo(1);
        assertThat(text(err).strip())
                .isEqualTo(
                        "sample cannot start: OFFSHOOT_SAMPLE_KEYS is not set; create one with ./offshoot secrets new.");
    }

    private static int run(String... words) {
        return new CommandLine("sample", CommandLineTest.class).run(List.of(words));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
