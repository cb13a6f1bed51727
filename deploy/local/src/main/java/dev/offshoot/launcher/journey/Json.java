package dev.offshoot.launcher.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** As much JSON as a journey needs; every JSON text is a YAML text. */
final class Json {

    private Json() {}

    static Object read(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** Texts, numbers, booleans, and maps and lists of them. */
    static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(entry -> write(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            default -> String.valueOf(value);
        };
    }
}
