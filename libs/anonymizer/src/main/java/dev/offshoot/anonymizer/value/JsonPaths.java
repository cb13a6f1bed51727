package dev.offshoot.anonymizer.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules by the names on the way to a value. Arrays are passed through: {@code guests.name} means that of every guest. */
public final class JsonPaths {

    private static final String ANY = "*";

    private final Map<String, JsonPaths> below = new HashMap<>();
    private @Nullable LeafRule rule;

    /** @param path names with dots between them; {@code *} is any name */
    public void put(String path, LeafRule leaf) {
        JsonPaths node = this;
        for (String name : path.split("\\.")) {
            node = node.below.computeIfAbsent(name, _ -> new JsonPaths());
        }
        node.rule = leaf;
    }

    @Nullable
    LeafRule rule() {
        return rule;
    }

    @Nullable
    JsonPaths below(String name) {
        JsonPaths exact = below.get(name);
        return exact == null ? below.get(ANY) : exact;
    }
}
