package dev.offshoot.launcher.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    private static final FileTime PAST = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path root = Path.of(".");

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void makeCheckout() throws IOException {
        Path source = Files.createDirectories(root.resolve("services/mail/src/main/java"))
                .resolve("Mail.java");
        Files.createDirectories(root.resolve("libs"));
        Files.writeString(root.resolve("services/mail/.template.yml"), "service: mail\nport: 4\nversion: 1\n");
        for (Path file : List.of(root.resolve("pom.xml"), source)) {
            Files.writeString(file, "");
            Files.setLastModifiedTime(file, PAST);
        }
        checkout().makeFolders();
    }

    @Test
    void missingJarIsBuiltAndThenLeftAlone() throws IOException {
        maven(
                "echo '[INFO] Building mail 0.1.0  [3/7]'; mkdir -p services/mail/target; touch services/mail/target/mail.jar");

        build();
        build();

        assertThat(progress).containsExactly("building mail 3/7");
    }

    @Test
    void editedSourceIsBuilt() throws IOException {
        maven(
                "echo '[INFO] Building mail 0.1.0  [3/7]'; mkdir -p services/mail/target; touch services/mail/target/mail.jar");
        build();
        Files.setLastModifiedTime(
                root.resolve("services/mail/src/main/java/Mail.java"),
                FileTime.from(Instant.now().plusSeconds(5)));

        build();

        assertThat(progress).hasSize(2);
    }

    @Test
    void failureIsToldWithMavensOwnWordsAndTheLog() throws IOException {
        maven("echo '[ERROR] Mail.java:[3,1] not a statement'; exit 1");

        assertThatThrownBy(this::build)
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("not a statement")
                .hasMessageContaining("build.log");
    }

    private void build() {
        new Build(checkout(), InstantSource.system()).ifStale(checkout().services(), progress::add);
    }

    private Checkout checkout() {
        return new Checkout(root);
    }

    private void maven(String script) throws IOException {
        Path wrapper = Files.writeString(root.resolve("mvnw"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
