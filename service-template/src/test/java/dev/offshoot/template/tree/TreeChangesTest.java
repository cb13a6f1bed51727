package dev.offshoot.template.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.template.TemplateRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeChangesTest {

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void aTree() throws IOException {
        Files.writeString(root.resolve("shared.txt"), "before");
        Files.createDirectories(root.resolve("old/inner"));
        Files.writeString(root.resolve("old/inner/a.txt"), "a");
        Files.writeString(root.resolve("old/b.txt"), "b");
        Files.createDirectories(root.resolve("lonely"));
        Files.writeString(root.resolve("lonely/c.txt"), "c");
    }

    @Test
    void everythingHappens() throws IOException {
        changes().applyTo(root);

        assertThat(tree())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "shared.txt", "after",
                        "new", "/",
                        "new/deep", "/",
                        "new/deep/d.txt", "d",
                        "new/e.txt", "e"));
    }

    @Test
    void whereverTheFileSystemFailsTheTreeStaysAsItWas() throws IOException {
        Map<String, String> before = tree();
        int failures = 0;
        for (int change = 1; ; change++) {
            FailingFileSystem failing = new FailingFileSystem();
            failing.failAt(change);
            try {
                changes().applyTo(failing.path(root));
                break;
            } catch (TemplateRefusal told) {
                failures++;
                assertThat(told).hasMessageContaining("No space left on device");
                assertThat(tree()).as("after failure at change %s", change).isEqualTo(before);
            }
        }

        assertThat(failures).isGreaterThan(12);
        assertThat(tree()).containsEntry("shared.txt", "after");
    }

    @Test
    void aFileInTheWayOfAFolderIsTold() throws IOException {
        Map<String, String> before = tree();
        TreeChanges changes = new TreeChanges();
        changes.write("new.txt", "new");
        changes.write("shared.txt/inside.txt", "impossible");

        assertThatExceptionOfType(TemplateRefusal.class).isThrownBy(() -> changes.applyTo(root));

        assertThat(tree()).isEqualTo(before);
    }

    private static TreeChanges changes() {
        TreeChanges changes = new TreeChanges();
        changes.write("new/deep/d.txt", "d");
        changes.write("new/e.txt", "e");
        changes.write("shared.txt", "after");
        changes.remove("old");
        changes.remove("lonely/c.txt");
        return changes;
    }

    /** Folders, too: they must not stay behind. */
    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(path -> !path.equals(root)).toList()) {
                tree.put(root.relativize(path).toString(), Files.isDirectory(path) ? "/" : Files.readString(path));
            }
        }
        return tree;
    }
}
