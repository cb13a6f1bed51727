package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.util.List;
import java.util.Map;

/**
 * What a request was answered with.
 *
 * @param unsure how often the request was sent before without an answer that says whether it took effect
 */
record Answer(String request, int status, String body, int unsure) {

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

    /** Refused because an earlier try of the same request did take effect. */
    boolean wasDoneBefore(int refusal) {
        return unsure > 0 && status == refusal;
    }

    boolean isOutage() {
        return status == 502 || status == 503 || status == 504;
    }

    /** Nothing was done; who tried all through an outage has used up a limit. */
    boolean isTooSoon() {
        return status == 429;
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
