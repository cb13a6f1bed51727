package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.util.List;
import java.util.Map;

/** What came back, and for what. */
record Answer(String request, int status, String body) {

    Answer expect(int expected) {
        if (status != expected) {
            throw new LauncherFailure("the journey ended at " + request + ": " + expected + " was expected, " + status
                    + " came: " + body);
        }
        return this;
    }

    Answer expect(String path, String expected) {
        if (!text(path).equals(expected)) {
            throw new LauncherFailure("the journey ended at " + request + ": " + path + " " + expected
                    + " was expected, " + text(path) + " came.");
        }
        return this;
    }

    /** A value by its path, such as {@code user.id}. */
    String text(String path) {
        return String.valueOf(value(path));
    }

    List<?> list(String path) {
        return value(path) instanceof List<?> list ? list : List.of();
    }

    private Object value(String path) {
        Object value = Json.read(body);
        for (String name : path.split("\\.")) {
            Object next = value instanceof Map<?, ?> object ? object.get(name) : null;
            if (next == null) {
                throw new LauncherFailure("the journey ended at " + request + ": the answer has no " + path + ".");
            }
            value = next;
        }
        return value;
    }
}
