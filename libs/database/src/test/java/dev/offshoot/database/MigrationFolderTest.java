package dev.offshoot.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFolderTest {

    private static final byte[] SQL = "select 1".getBytes(UTF_8);

    private final MigrationFolder folder = MigrationFolder.ofLibrary("tides");

    @Test
    void jarAndFolderOfTheSameFilesAreEqual(@TempDir Path temporary) throws IOException {
        Path classes = Files.createDirectories(temporary.resolve("classes/db/tides"));
        Files.write(classes.resolve("V001__create_tides.sql"), SQL);
        Path jar = temporary.resolve("tides.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("db/tides/"));
            out.putNextEntry(new JarEntry("db/tides/V001__create_tides.sql"));
            out.write(SQL);
        }

        assertThat(files(jar))
                .isEqualTo(files(temporary.resolve("classes")))
                .containsOnlyKeys("V001__create_tides.sql");
    }

    private SortedMap<String, Long> files(Path root) throws IOException {
        try (URLClassLoader classes = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            return folder.files(classes);
        }
    }
}
