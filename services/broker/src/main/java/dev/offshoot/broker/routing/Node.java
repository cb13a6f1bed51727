package dev.offshoot.broker.routing;

import dev.offshoot.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a document that was read as maps and lists. Whatever does not fit is noted by JSON pointer, and reading goes on. */
final class Node {

    private final String pointer;
    private final @Nullable Object value;
    private final List<FieldError> faults;

    Node(String pointer, @Nullable Object value, List<FieldError> faults) {
        this.pointer = pointer;
        this.value = value;
        this.faults = faults;
    }

    String pointer() {
        return pointer;
    }

    void fault(String code, String message) {
        faults.add(new FieldError(pointer, code, message));
    }

    boolean isAbsent() {
        return value == null;
    }

    Node get(String key) {
        Object found = value instanceof Map<?, ?> map ? map.get(key) : null;
        return new Node(pointer + "/" + key, found, faults);
    }

    void allowOnly(Set<String> keys) {
        if (!(value instanceof Map<?, ?> map)) {
            fault("wrong-type", "An object is expected here.");
            return;
        }
        for (Object key : map.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                get(String.valueOf(key))
                        .fault("unknown-field", "There is no such setting; known are " + new TreeSet<>(keys) + ".");
            }
        }
    }

    List<Node> items() {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            fault("wrong-type", "A list is expected here.");
            return List.of();
        }
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new Node(pointer + "/" + i, list.get(i), faults));
        }
        return items;
    }

    String text() {
        if (value == null
                || value instanceof Map
                || value instanceof List
                || String.valueOf(value).isBlank()) {
            fault("required", "A text is required here.");
            return "";
        }
        return String.valueOf(value);
    }

    boolean flag() {
        if (value != null && !(value instanceof Boolean)) {
            fault("wrong-type", "true or false is expected here.");
        }
        return Boolean.TRUE.equals(value);
    }

    /** The fallback when absent, and also after noting that the text cannot be read. */
    <T> T parse(T fallback, Function<String, T> reader) {
        if (value == null) {
            return fallback;
        }
        try {
            return reader.apply(text());
        } catch (IllegalArgumentException unreadable) {
            fault("malformed", "Not understood: " + unreadable.getMessage() + ".");
            return fallback;
        }
    }
}
