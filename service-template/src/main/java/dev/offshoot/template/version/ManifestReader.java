package dev.offshoot.template.version;

import dev.offshoot.template.TemplateRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code manifest.yml}; what it lacks is told by name. */
final class ManifestReader {

    private final Map<?, ?> yaml;

    ManifestReader(String text) {
        try {
            Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
            this.yaml = loaded instanceof Map<?, ?> map ? map : Map.of();
        } catch (YamlEngineException e) {
            throw new TemplateRefusal(Manifest.NAME + " is no YAML: " + e.getMessage() + ".", e);
        }
    }

    Manifest manifest() {
        return new Manifest(
                number("version"),
                ports(),
                number("first-port"),
                words("reserved"),
                words("taken"),
                list(yaml, "files").stream().map(ManifestReader::file).toList());
    }

    private int number(String key) {
        if (yaml.get(key) instanceof Integer number) {
            return number;
        }
        throw new TemplateRefusal(Manifest.NAME + " needs the number " + key + ".");
    }

    private Map<String, Integer> ports() {
        Map<String, Integer> ports = new HashMap<>();
        if (yaml.get("ports") instanceof Map<?, ?> given) {
            given.forEach((service, port) -> ports.put(String.valueOf(service), (Integer) port));
        }
        return ports;
    }

    private Set<String> words(String key) {
        return list(yaml, key).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static List<?> list(Map<?, ?> from, String key) {
        return from.get(key) instanceof List<?> list ? list : List.of();
    }

    private static TemplateFile file(Object entry) {
        if (!(entry instanceof Map<?, ?> file)) {
            throw new TemplateRefusal(Manifest.NAME + " has an entry of files that is no mapping: " + entry + ".");
        }
        return new TemplateFile(
                text(file, "from"),
                text(file, "to"),
                kind(text(file, "kind")),
                list(file, "without").stream().map(String::valueOf).collect(Collectors.toSet()),
                Boolean.TRUE.equals(file.get("shared")));
    }

    private static String text(Map<?, ?> file, String key) {
        if (file.get(key) instanceof String text) {
            return text;
        }
        throw new TemplateRefusal(Manifest.NAME + " has a file without " + key + ": " + file + ".");
    }

    private static FileKind kind(String word) {
        try {
            return FileKind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TemplateRefusal(
                    Manifest.NAME + " knows managed, seeded and regions, but no kind " + word + ".", e);
        }
    }
}
