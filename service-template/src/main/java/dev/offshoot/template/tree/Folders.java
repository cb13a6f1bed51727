package dev.offshoot.template.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders that come and go with the files in them, and how to take that back. */
final class Folders {

    private final Deque<Path> made = new ArrayDeque<>();
    private final Deque<Path> gone = new ArrayDeque<>();

    /** With those above it. */
    void make(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        make(folder.getParent());
        Files.createDirectory(folder);
        made.push(folder);
    }

    /** Unless somebody else has put something there. */
    void removeMade() throws IOException {
        while (!made.isEmpty() && isEmpty(made.peek())) {
            Files.delete(made.pop());
        }
    }

    /** Up to the root, which stays. */
    void removeEmpty(@Nullable Path folder, Path root) throws IOException {
        if (folder != null && !folder.equals(root) && isEmpty(folder)) {
            Files.delete(folder);
            gone.push(folder);
            removeEmpty(folder.getParent(), root);
        }
    }

    void restore() throws IOException {
        while (!gone.isEmpty()) {
            Files.createDirectory(gone.pop());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
