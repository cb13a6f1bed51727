package dev.offshoot.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandsTest {

    @TempDir
    private Path root = Path.of(".");

    private @Nullable MadeUpCheckout made;

    @BeforeEach
    void aTemplate() throws IOException {
        made = new MadeUpCheckout(root, FakeService.class);
        write("service-template/template/manifest.yml", """
                version: 1
                first-port: 8
                files:
                  - {from: notes.txt, to: "services/[=service]/notes.txt", kind: managed}
                """);
        write("service-template/template/notes.txt", "[=summary]\n");
        write("services/fake/.template.yml", "service: fake\nport: 1\nversion: 1\nsummary: Pretends.\n");
        write("services/fake/notes.txt", "Pretends.\n");
        write(
                "pom.xml",
                "<!-- template:begin services -->\n    <module>services/fake</module>\n<!-- template:end services -->\n");
    }

    @Test
    void driftIsShownAndCounted() throws IOException {
        assertThat(offshoot("template", "keep")).startsWith("0");
        write("services/fake/notes.txt", "Edited.\n");

        assertThat(offshoot("template", "check", "fake"))
                .startsWith("1")
                .contains(
                        "services/fake/notes.txt: differs from the template", "-Pretends.\n+Edited.", "1 differences.");
        assertThat(offshoot("template", "check", "ghost"))
                .startsWith("1")
                .contains("there is no service ghost; there are fake.");
    }

    @Test
    void anUpdateNamesEachFileAndFailsWhereItNeedsHands() throws IOException {
        offshoot("template", "keep");
        write("service-template/template/notes.txt", "[=summary] Well.\n");
        assertThat(offshoot("template", "update")).startsWith("1").contains("is still number 1");

        write(
                "service-template/template/manifest.yml",
                Files.readString(root.resolve("service-template/template/manifest.yml"))
                        .replace("version: 1", "version: 2"));
        offshoot("template", "keep");
        write("services/fake/notes.txt", "Pretends. Badly.\n");

        assertThat(offshoot("template", "update"))
                .startsWith("1")
                .contains("services/fake/notes.txt: CONFLICT", "1 files, 1 need hands.");
    }

    @Test
    void aBadNameAndAnUnaskedRemovalAreOneSentence() throws IOException {
        offshoot("template", "keep");
        Files.createDirectories(root.resolve("libs"));

        assertThat(offshoot("new-service", "Auth"))
                .isEqualTo(
                        "1\n\"Auth\" is no name for a service: it takes 3 to 20 letters a-z, lower case and nothing else,"
                                + " such as invoices.\n");
        assertThat(offshoot("new-service", "--remove", "fake"))
                .startsWith("1")
                .contains("fake was not made by new-service");
    }

    private String offshoot(String... arguments) {
        return Objects.requireNonNull(made).offshoot(arguments);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
