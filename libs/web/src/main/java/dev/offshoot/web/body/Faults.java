package dev.offshoot.web.body;

import dev.offshoot.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Everything wrong with one body, in the order it was found. */
final class Faults {

    private static final int MAX = 100;

    private final List<FieldError> errors = new ArrayList<>();

    void add(String path, String code, String message) {
        if (errors.size() < MAX) {
            errors.add(new FieldError(path, code, message));
        }
    }

    void addAll(List<FieldError> more) {
        more.stream().limit(MAX - (long) errors.size()).forEach(errors::add);
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Whether the value at this path, or anything inside it, is already known to be wrong. */
    boolean within(String path) {
        return errors.stream().anyMatch(error -> inside(error.field(), path));
    }

    private static boolean inside(String field, String path) {
        if (path.isEmpty() || field.equals(path)) {
            return true;
        }
        return field.startsWith(path) && (field.charAt(path.length()) == '.' || field.charAt(path.length()) == '[');
    }

    List<FieldError> list() {
        return List.copyOf(errors);
    }
}
