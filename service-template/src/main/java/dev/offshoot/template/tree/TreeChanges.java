package dev.offshoot.template.tree;

import dev.offshoot.template.TemplateRefusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files to write and files or folders to remove: all of it happens, or the tree stays as it was. */
public final class TreeChanges {

    private final Map<String, String> written = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();

    /** @param path from the root of the tree, with slashes */
    public void write(String path, String text) {
        written.put(path, text);
    }

    /** A file, or a folder with everything in it. Folders left empty go too. */
    public void remove(String path) {
        removed.add(path);
    }

    public boolean isEmpty() {
        return written.isEmpty() && removed.isEmpty();
    }

    /** In the order in which they are made. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>(written.keySet());
        paths.addAll(removed);
        return paths;
    }

    Map<String, String> written() {
        return written;
    }

    Set<String> removed() {
        return removed;
    }

    /** @throws TemplateRefusal when the file system fails; what was done before is undone */
    public void applyTo(Path root) {
        if (isEmpty()) {
            return;
        }
        try (TreeTransaction transaction = TreeTransaction.begin(root)) {
            transaction.make(this);
        } catch (IOException e) {
            throw TemplateRefusal.of("changing " + root + " was undone, as it", e);
        }
    }
}
