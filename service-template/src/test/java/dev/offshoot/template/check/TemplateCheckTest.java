package dev.offshoot.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.template.RealCheckout;
import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.answers.Services;
import dev.offshoot.template.region.Region;
import dev.offshoot.template.region.RegionedText;
import dev.offshoot.template.rendering.RenderedFile;
import dev.offshoot.template.rendering.RenderedService;
import dev.offshoot.template.version.FileKind;
import dev.offshoot.template.version.TemplateVersion;
import dev.offshoot.template.version.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCheckTest {

    @TempDir
    private Path copy = Path.of("");

    @BeforeEach
    void aCopy() {
        RealCheckout.copyEssentialsTo(copy);
    }

    @Test
    void everyServiceOfThisCheckoutIsWhatTheTemplateMakesOfIt() {
        assertThat(new TemplateCheck(RealCheckout.root()).findings(List.of())).isEmpty();
    }

    @Test
    void anyChangedByteIsFound() throws IOException {
        TemplateVersion template = new Templates(copy).current();
        int tried = 0;
        for (Answers answers : Services.of(copy).answers()) {
            for (RenderedFile file : RenderedService.lasting(template, answers).values()) {
                tried += changeEveryByte(file);
            }
        }

        assertThat(tried).isGreaterThan(5_000);
    }

    @Test
    void aMissingFileIsFound() throws IOException {
        Files.delete(copy.resolve("services/mail/Dockerfile"));

        assertThat(check("mail")).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("services/mail/Dockerfile");
            assertThat(finding.sentence()).startsWith("is missing");
        });
        assertThat(check("auth")).isEmpty();
    }

    @Test
    void driftIsShownAsAUnifiedDiff() throws IOException {
        edit("services/mail/Dockerfile", "EXPOSE 8080", "EXPOSE 9090");

        assertThat(check())
                .singleElement()
                .satisfies(finding -> assertThat(finding.diff())
                        .startsWith("--- template/services/mail/Dockerfile\n+++ services/mail/Dockerfile\n@@ ")
                        .contains("\n-EXPOSE 8080\n+EXPOSE 9090\n"));
    }

    @Test
    void whatIsTheServicesOwnMayChange() throws IOException {
        edit("services/mail/pom.xml", "<dependencies>", "<dependencies>\n    <!-- more of its own -->");
        edit("services/mail/README.md", "## Templates", "## All templates");

        assertThat(check()).isEmpty();
    }

    @Test
    void markersThatWereTakenOutAreFound() throws IOException {
        edit("services/mail/pom.xml", "    <!-- template:end libraries -->\n", "");

        assertThat(check())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("template:begin", "libraries"));
    }

    @Test
    void aRegionThatWasMovedElsewhereIsFound() throws IOException {
        String pom = Files.readString(copy.resolve("services/mail/pom.xml"));
        String region = RegionedText.parse("pom.xml", pom)
                .find("packaging")
                .map(Region::text)
                .orElseThrow();
        edit("services/mail/pom.xml", region, "");
        edit(
                "services/mail/pom.xml",
                "</project>",
                "<profiles><profile><id>never</id><build><plugins>\n" + region
                        + "</plugins></build></profile></profiles></project>");

        assertThat(check())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.sentence()).contains("packaging was moved", "project/build/plugins"));
    }

    @Test
    void aServiceOnAnOlderVersionIsNamedWithTheRemedy() throws IOException {
        int newest = new Templates(copy).current().number();
        edit("service-template/template/manifest.yml", "version: " + newest, "version: " + (newest + 1));
        new Templates(copy).keep();

        assertThat(check("auth"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("run ./offshoot template update auth"));
    }

    @Test
    void aTemplateThatChangedUnderItsNumberFailsTheCheck() throws IOException {
        edit("service-template/template/service/Dockerfile", "EXPOSE 8080", "EXPOSE 9090");

        assertThat(check()).extracting(Finding::path).contains("service-template/template", "services/auth/Dockerfile");
    }

    @Test
    void aServiceThatIsNoModuleIsFound() throws IOException {
        edit("pom.xml", "    <module>services/mail</module>\n", "");

        assertThat(check()).extracting(Finding::path).containsExactly("pom.xml");
    }

    private List<Finding> check(String... services) {
        return new TemplateCheck(copy).findings(List.of(services));
    }

    private void edit(String path, String before, String after) throws IOException {
        String text = Files.readString(copy.resolve(path));
        assertThat(text).contains(before);
        Files.writeString(copy.resolve(path), text.replace(before, after));
    }

    /** Of a managed file, or of the regions of another. */
    private int changeEveryByte(RenderedFile file) throws IOException {
        byte[] bytes = Files.readAllBytes(copy.resolve(file.path()));
        int tried = 0;
        for (int[] span : spans(file, new String(bytes, StandardCharsets.UTF_8)).toList()) {
            for (int i = span[0]; i < span[1]; i++) {
                byte before = bytes[i];
                bytes[i] = (byte) (before ^ (1 << (i % 8)));
                assertThat(FileCheck.compare(file, Optional.of(new String(bytes, StandardCharsets.UTF_8))))
                        .as("byte %s of %s", i, file.path())
                        .isNotEmpty();
                bytes[i] = before;
                tried++;
            }
        }
        return tried;
    }

    /** From and to, in bytes. */
    private static Stream<int[]> spans(RenderedFile file, String text) {
        if (file.kind() == FileKind.MANAGED) {
            return Stream.of(new int[] {0, bytes(text)});
        }
        return RegionedText.parse(file.path(), text).regions().stream()
                .map(Region::text)
                .map(region -> {
                    int from = bytes(text.substring(0, text.indexOf(region)));
                    return new int[] {from, from + bytes(region)};
                });
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
