package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request was answered with.
 *
 * @param location where a redirect leads
 * @param unsure how often the request was sent before without an answer that says whether it took effect
 */
record Answer(
        String request, int status, String body, @Nullable String location, int unsure) {

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

    /** Where the redirect leads. */
    String redirect() {
        if (location == null) {
            throw new LauncherFailure("the journey ended at " + request + ": no redirect came, but " + status + ".");
        }
        return location;
    }

    /** A value by its path, such as {@code user.id}. */
    String text(String path) {
        return String.valueOf(value(path));
    }

    List<?> list(String path) {
        return value(path) instanceof List<?> list ? list : List.of();
    }

    /** The objects of a list. */
    List<Map<?, ?>> objects(String path) {
        List<Map<?, ?>> objects = new ArrayList<>();
        list(path).forEach(item -> {
            if (item instanceof Map<?, ?> object) {
                objects.add(object);
            }
        });
        return objects;
    }

    /** Whether there is a value that is not null. */
    boolean has(String path) {
        Object value = Json.read(body);
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value != null;
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
