package dev.offshoot.template.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.template.RealCheckout;
import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.answers.Services;
import dev.offshoot.template.check.Finding;
import dev.offshoot.template.check.TemplateCheck;
import dev.offshoot.template.generation.NewService;
import dev.offshoot.template.generation.ServiceRequest;
import dev.offshoot.template.version.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateUpdateTest {

    private static final String TEMPLATE = "service-template/template/";

    @TempDir
    private Path copy = Path.of("");

    @BeforeEach
    void aCopyWithOneMoreService() {
        RealCheckout.copyEssentialsTo(copy);
        new NewService(copy).make(new ServiceRequest("invoices", null, null));
    }

    /** Every change of the template that a year may bring, one version each, over services that were edited by hand. */
    @Test
    void tenChangesReachEveryServiceWithHardlyAnyHands() throws IOException {
        editEveryService();
        List<TemplateEdit> edits = TemplateEdits.ofAYear();
        int merged = 0;
        int byHand = 0;
        for (TemplateEdit edit : edits) {
            release(edit);
            for (FileUpdate update : new TemplateUpdate(copy).run(List.of())) {
                merged++;
                byHand += update.outcome().needsHands() ? 1 : 0;
            }
        }

        int services = Services.of(copy).answers().size();
        assertThat(edits).hasSize(10);
        assertThat(merged).isGreaterThanOrEqualTo(edits.size() * services);
        assertThat((merged - byHand) * 100.0 / merged)
                .as("merged without hands, in %")
                .isGreaterThanOrEqualTo(98);
        assertThat(Services.of(copy).answers())
                .extracting(Answers::version)
                .containsOnly(new Templates(copy).current().number());
        assertThat(findings()).extracting(Finding::path).containsOnly(editedFiles());
        for (String file : editedFiles()) {
            assertThat(read(file)).contains("LOCAL");
        }
    }

    @Test
    void withoutLocalEditsNothingIsLeftToDo() throws IOException {
        for (TemplateEdit edit : TemplateEdits.ofAYear()) {
            release(edit);
        }

        List<FileUpdate> updates = new TemplateUpdate(copy).run(List.of());

        assertThat(updates).isNotEmpty().noneMatch(update -> update.outcome().needsHands());
        assertThat(findings()).isEmpty();
        assertThat(new TemplateUpdate(copy).run(List.of())).isEmpty();
    }

    @Test
    void markersStandOnlyWhereBothChangedTheSameLines() throws IOException {
        replace("services/mail/Dockerfile", "EXPOSE 8080", "EXPOSE 7070");
        replace("services/mail/Dockerfile", "# From jars", "# LOCAL\n# From jars");
        release(new TemplateEdit("service/Dockerfile", "EXPOSE 8080", "EXPOSE 9090"));

        List<FileUpdate> updates = new TemplateUpdate(copy).run(List.of());

        assertThat(updates)
                .contains(
                        new FileUpdate("services/mail/Dockerfile", Outcome.CONFLICT),
                        new FileUpdate("services/auth/Dockerfile", Outcome.UPDATED));
        assertThat(read("services/mail/Dockerfile"))
                .startsWith("# LOCAL\n# From jars")
                .containsOnlyOnce("<<<<<<<")
                .contains("\nEXPOSE 7070\n=======\nEXPOSE 9090\n>>>>>>> template ");
        assertThat(read("services/auth/Dockerfile")).contains("EXPOSE 9090").doesNotContain("<<<<<<<");
        assertThat(findings()).extracting(Finding::path).containsExactly("services/mail/Dockerfile");
    }

    @Test
    void conflictsOfTheLastUpdateComeFirst() throws IOException {
        replace("services/mail/Dockerfile", "EXPOSE 8080", "EXPOSE 7070");
        release(new TemplateEdit("service/Dockerfile", "EXPOSE 8080", "EXPOSE 9090"));
        new TemplateUpdate(copy).run(List.of());
        release(new TemplateEdit("service/Dockerfile", "EXPOSE 9090", "EXPOSE 9191"));

        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> new TemplateUpdate(copy).run(List.of()))
                .withMessageContaining("services/mail/Dockerfile still holds conflict markers");
    }

    @Test
    void onlyTheNamedServiceIsUpdated() throws IOException {
        release(new TemplateEdit("service/Dockerfile", "EXPOSE 8080", "EXPOSE 9090"));

        new TemplateUpdate(copy).run(List.of("auth"));

        assertThat(read("services/auth/Dockerfile")).contains("EXPOSE 9090");
        assertThat(read("services/mail/Dockerfile")).contains("EXPOSE 8080");
    }

    @Test
    void filesComeAndGoWithTheTemplate() throws IOException {
        release(new TemplateEdit(
                "manifest.yml",
                "files:\n",
                "files:\n  - {from: routes.yml, to: \"services/[=service]/new.yml\", kind: managed}\n"));
        new TemplateUpdate(copy).run(List.of());
        assertThat(read("services/mail/new.yml")).contains("service: mail");
        replace("services/auth/new.yml", "service: auth", "service: LOCAL");

        release(new TemplateEdit(
                "manifest.yml", "  - {from: routes.yml, to: \"services/[=service]/new.yml\", kind: managed}\n", ""));
        List<FileUpdate> updates = new TemplateUpdate(copy).run(List.of());

        assertThat(updates)
                .contains(
                        new FileUpdate("services/auth/new.yml", Outcome.KEPT),
                        new FileUpdate("services/mail/new.yml", Outcome.REMOVED));
        assertThat(copy.resolve("services/mail/new.yml")).doesNotExist();
        assertThat(read("services/auth/new.yml")).contains("LOCAL");
    }

    @Test
    void whatBecomesASeedIsLeftAlone() throws IOException {
        String dockerfile = read("services/mail/Dockerfile");
        String pom = read("services/auth/pom.xml");

        release(kind("service/Dockerfile", "services/[=service]/Dockerfile", "managed", "seeded"));
        release(kind("service/pom.xml", "services/[=service]/pom.xml", "regions", "seeded"));
        release(new TemplateEdit("service/Dockerfile", "EXPOSE 8080", "EXPOSE 9090"));

        assertThat(new TemplateUpdate(copy).run(List.of())).isEmpty();
        assertThat(read("services/mail/Dockerfile")).isEqualTo(dockerfile);
        assertThat(read("services/auth/pom.xml")).isEqualTo(pom);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSeedThatBecomesManagedIsMergedFromWhatItWas() throws IOException {
        String path = "services/[=service]/src/main/java/dev/offshoot/[=service]/population/package-info.java";
        String own = "services/invoices/src/main/java/dev/offshoot/invoices/population/package-info.java";
        replace(own, "NullMarked;\n", "NullMarked; // LOCAL\n");
        release(kind("service/main/population/package-info.java", path, "seeded", "managed"));
        release(new TemplateEdit(
                "service/main/population/package-info.java", "Scenario entities", "All scenario entities"));

        new TemplateUpdate(copy).run(List.of("invoices"));

        assertThat(read(own))
                .contains("All scenario entities", "NullMarked; // LOCAL")
                .doesNotContain("<<<<<<<");
    }

    private static TemplateEdit kind(String from, String to, String before, String after) {
        String entry = "{from: " + from + ", to: \"" + to + "\", kind: ";
        return new TemplateEdit("manifest.yml", entry + before, entry + after);
    }

    @Test
    void aSeedIsWrittenOnceAndNeverAgain() throws IOException {
        release(new TemplateEdit("service/resources/V001.sql", "title ", "name "));
        release(new TemplateEdit(
                "manifest.yml",
                "files:\n",
                "files:\n  - {from: scenario-empty.yml, to: \"services/[=service]/seed.yml\", kind: seeded}\n"));

        new TemplateUpdate(copy).run(List.of());

        assertThat(read("services/invoices/src/main/resources/db/migration/V001__create_invoices.sql"))
                .contains("title ");
        assertThat(read("services/invoices/seed.yml")).isEqualTo("invoices: {}\n");
        assertThat(copy.resolve("services/auth/seed.yml")).doesNotExist();
    }

    private List<Finding> findings() {
        return new TemplateCheck(copy).findings(List.of());
    }

    private void editEveryService() throws IOException {
        for (Answers answers : Services.of(copy).answers()) {
            String service = answers.folder() + "/";
            replace(service + "pom.xml", "<dependencies>", "<dependencies>\n    <!-- its own -->");
            replace(service + "README.md", "<!-- template:end head -->\n", "<!-- template:end head -->\nIts own.\n");
            replace(service + ".dockerignore", "*\n", "# LOCAL\n*\n");
        }
    }

    private String[] editedFiles() {
        return Services.of(copy).answers().stream()
                .map(answers -> answers.folder() + "/.dockerignore")
                .toArray(String[]::new);
    }

    /** As somebody who maintains the template would. */
    private void release(TemplateEdit edit) throws IOException {
        int number = new Templates(copy).current().number();
        replace(TEMPLATE + edit.file(), edit.before(), edit.after());
        replace(TEMPLATE + "manifest.yml", "\nversion: " + number + "\n", "\nversion: " + (number + 1) + "\n");
        new Templates(copy).keep();
    }

    private String read(String path) throws IOException {
        return Files.readString(copy.resolve(path));
    }

    private void replace(String path, String before, String after) throws IOException {
        assertThat(read(path)).contains(before);
        Files.writeString(copy.resolve(path), read(path).replace(before, after));
    }
}
