package dev.offshoot.mail.manifest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON pointer (RFC 6901) into an event's payload, without indexes into lists. */
public record Pointer(List<String> steps) {

    static boolean isPointer(String text) {
        return text.matches("(/[A-Za-z][A-Za-z0-9]*)+");
    }

    static Pointer parse(String text) {
        if (!isPointer(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is no pointer; write /field or /field/inner");
        }
        return new Pointer(List.of(text.substring(1).split("/")));
    }

    /** The value there, or null when the payload holds none. */
    public @Nullable Object in(Map<String, ?> payload) {
        Object here = payload;
        for (String step : steps) {
            if (!(here instanceof Map<?, ?> map)) {
                return null;
            }
            here = map.get(step);
        }
        return here;
    }

    @Override
    public String toString() {
        return "/" + String.join("/", steps);
    }
}
