package dev.offshoot.launcher.journey;

import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** As much JSON as a journey needs; every JSON text is a YAML text. */
final class Json {

    private Json() {}

    static Object read(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** The values are the journey's own and hold nothing to escape. */
    static String write(Map<String, String> object) {
        return object.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
