package dev.offshoot.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What keeps a changed record from reading what is already on the way, or a subscriber from reading what the changed
 * record writes: a field removed, renamed, retyped or newly required.
 */
final class SchemaChange {

    private final List<String> objections = new ArrayList<>();

    private SchemaChange() {}

    static List<String> objections(JsonNode stored, JsonNode generated) {
        SchemaChange change = new SchemaChange();
        change.compare("", stored, generated);
        return change.objections;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        for (String keyword : new String[] {"type", "format", "pattern"}) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                object(path, "changed its " + keyword + " from " + before.path(keyword) + " to " + after.path(keyword));
            }
        }
        compareConstants(path, before.path("enum"), after.path("enum"));
        compareReaders(path, before.path("x-secret"), after.path("x-secret"));
        compareFields(path, before, after);
        compareBelow(path + "[]", before.path("items"), after.path("items"));
        compareBelow(path + "{}", before.path("additionalProperties"), after.path("additionalProperties"));
    }

    private void compareBelow(String path, JsonNode before, JsonNode after) {
        if (before.isObject() || after.isObject()) {
            compare(path, before, after);
        }
    }

    private void compareFields(String path, JsonNode before, JsonNode after) {
        Set<String> requiredBefore = words(before.path("required"));
        before.path("properties").properties().forEach(field -> {
            JsonNode now = after.path("properties").path(field.getKey());
            String name = below(path, field.getKey());
            if (now instanceof MissingNode) {
                object(name, "was removed or renamed");
            } else {
                compare(name, field.getValue(), now);
            }
        });
        words(after.path("required")).stream()
                .filter(field -> !requiredBefore.contains(field))
                .forEach(field -> object(below(path, field), "is newly required"));
        requiredBefore.stream()
                .filter(field -> after.path("properties").has(field))
                .filter(field -> !words(after.path("required")).contains(field))
                .forEach(field -> object(below(path, field), "may now be absent"));
    }

    private void compareConstants(String path, JsonNode before, JsonNode after) {
        Set<String> removed = words(before);
        removed.removeAll(words(after));
        if (!removed.isEmpty()) {
            object(path, "no longer knows " + removed);
        }
    }

    private void compareReaders(String path, JsonNode before, JsonNode after) {
        Set<String> removed = words(before);
        removed.removeAll(words(after));
        if (!removed.isEmpty() || before.isMissingNode() != after.isMissingNode()) {
            object(path, "changed its readers from " + before + " to " + after);
        }
    }

    private void object(String path, String what) {
        objections.add((path.isEmpty() ? "the payload" : path) + " " + what);
    }

    private static String below(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new HashSet<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
