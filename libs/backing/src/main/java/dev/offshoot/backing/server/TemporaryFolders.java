package dev.offshoot.backing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders of servers that are thrown away, named after the process that made them. */
public final class TemporaryFolders {

    private static final String PREFIX = "offshoot-";

    private TemporaryFolders() {}

    static Path create() {
        try {
            return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new BackingFailure("No temporary folder can be made; free some space in " + root() + ".", e);
        }
    }

    /** Folders whose process ended without removing them. */
    public static Stream<Path> abandoned() {
        try (Stream<Path> folders = Files.list(root())) {
            return folders.filter(Files::isDirectory).filter(TemporaryFolders::isAbandoned).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(TemporaryFolders::deleteOne);
        } catch (NoSuchFileException alreadyGone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String[] words = folder.getFileName().toString().split("-");
        return words.length == 3
                && words[0].equals("offshoot")
                && words[1].matches("\\d+")
                && ProcessHandle.of(Long.parseLong(words[1])).isEmpty();
    }

    private static Path root() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
