package dev.offshoot.template.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.template.TemplateRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    private static final String MANIFEST = """
            version: 1
            first-port: 8
            files:
              - {from: a.txt, to: a.txt, kind: managed}
            """;

    @TempDir
    private Path checkout = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void aTemplate() throws IOException {
        folder = checkout.resolve("service-template/template");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("manifest.yml"), MANIFEST);
        Files.writeString(folder.resolve("a.txt"), "Ünïcode … stays\n");
    }

    @Test
    void aVersionIsKeptAsTheSameBytesWheneverItIsKept() throws IOException {
        Path zip = templates().keep();
        byte[] first = Files.readAllBytes(zip);
        Files.delete(zip);
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.fromMillis(7));

        assertThat(Files.readAllBytes(templates().keep())).isEqualTo(first);
        assertThat(templates().kept(1).files()).isEqualTo(templates().current().files());
    }

    @Test
    void aChangeUnderAnUnchangedNumberIsFound() throws IOException {
        templates().keep();
        assertThat(templates().fault(templates().current())).isEmpty();

        Files.writeString(folder.resolve("a.txt"), "changed\n");

        assertThat(templates().fault(templates().current()))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("still number 1", "raise version in service-template/template/manifest.yml"));
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> templates().keep());
    }

    @Test
    void aNumberThatWasNeverKeptIsFound() {
        assertThat(templates().fault(templates().current()))
                .contains("template 1 is not kept yet: run ./offshoot template keep.");
    }

    @Test
    void aManifestThatNamesNoFileIsToldByName() throws IOException {
        Files.writeString(folder.resolve("manifest.yml"), MANIFEST.replace("from: a.txt", "from: b.txt"));
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> templates().current())
                .withMessageContaining("names b.txt");

        Files.writeString(folder.resolve("manifest.yml"), MANIFEST.replace("managed", "owned"));
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> templates().current())
                .withMessageContaining("no kind owned");
    }

    private Templates templates() {
        return new Templates(checkout);
    }
}
