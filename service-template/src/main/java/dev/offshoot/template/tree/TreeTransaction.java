package dev.offshoot.template.tree;

import dev.offshoot.template.TemplateRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything is written to a folder of its own first, where a full disk hurts nobody; then files are moved, and each move
 * knows how to be taken back.
 */
final class TreeTransaction implements AutoCloseable {

    private final Path root;
    private final Path stage;
    private final Folders folders;
    private final Deque<Undo> undos = new ArrayDeque<>();
    private int number;
    private boolean kept;

    private TreeTransaction(Path root, Path stage, Folders folders) {
        this.root = root;
        this.stage = stage;
        this.folders = folders;
    }

    /** The staging folder lies inside the tree, so that a move is a rename. */
    static TreeTransaction begin(Path root) throws IOException {
        Path made = root.resolve(".offshoot");
        Folders folders = new Folders();
        folders.make(made);
        try {
            return new TreeTransaction(root, Files.createTempDirectory(made, "template-"), folders);
        } catch (IOException e) {
            folders.removeMade();
            throw e;
        }
    }

    void make(TreeChanges changes) throws IOException {
        try {
            Map<String, Path> staged = stage(changes.written());
            for (Map.Entry<String, Path> file : staged.entrySet()) {
                put(file.getValue(), root.resolve(file.getKey()));
            }
            for (String path : changes.removed()) {
                remove(root.resolve(path));
            }
        } catch (IOException | RuntimeException e) {
            undo(e);
            throw e;
        }
    }

    private Map<String, Path> stage(Map<String, String> written) throws IOException {
        Map<String, Path> staged = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : written.entrySet()) {
            Path place = next();
            Files.writeString(place, file.getValue());
            staged.put(file.getKey(), place);
        }
        return staged;
    }

    private void put(Path staged, Path target) throws IOException {
        if (Files.exists(target)) {
            Path before = next();
            Files.copy(target, before, StandardCopyOption.COPY_ATTRIBUTES);
            undos.push(() -> Files.move(before, target, StandardCopyOption.REPLACE_EXISTING));
        } else {
            Folders above = new Folders();
            undos.push(() -> {
                if (Files.exists(target)) {
                    Files.delete(target);
                }
                above.removeMade();
            });
            above.make(target.getParent());
        }
        Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private void remove(Path target) throws IOException {
        Path before = next();
        Folders above = new Folders();
        undos.push(() -> {
            above.restore();
            if (Files.exists(before)) {
                Files.move(before, target);
            }
        });
        Files.move(target, before);
        above.removeEmpty(target.getParent(), root);
    }

    private Path next() {
        return stage.resolve(String.valueOf(number++));
    }

    private void undo(Exception failure) {
        while (!undos.isEmpty()) {
            try {
                undos.pop().undo();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        if (failure.getSuppressed().length > 0) {
            kept = true;
            throw new TemplateRefusal(
                    "changing " + root + " failed, and so did taking it back: " + failure.getSuppressed()[0]
                            + "; what is missing lies in " + stage + ".",
                    failure);
        }
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try {
            delete(stage);
            folders.removeMade();
        } catch (IOException leftover) {
            // The tree is as it should be; what remains lies in a folder that git ignores.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Takes one step back. */
    @FunctionalInterface
    private interface Undo {
        void undo() throws IOException;
    }
}
