package dev.offshoot.template.answers;

import dev.offshoot.template.TemplateRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A service's {@code .template.yml}. */
final class AnswersFile {

    static final String NAME = ".template.yml";

    private final Path file;
    private final Map<?, ?> yaml;

    private AnswersFile(Path file, Map<?, ?> yaml) {
        this.file = file;
        this.yaml = yaml;
    }

    static Answers read(Path file) {
        try {
            Object loaded = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return new AnswersFile(file, loaded instanceof Map<?, ?> map ? map : Map.of()).answers();
        } catch (YamlEngineException e) {
            throw new TemplateRefusal(file + " is no YAML: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw TemplateRefusal.of("reading " + file, e);
        }
    }

    private Answers answers() {
        return new Answers(
                text("service"), number("port"), number("version"), text("summary"), find("aggregate"), allowing());
    }

    private List<String> allowing() {
        return yaml.get("allowing") instanceof List<?> types
                ? types.stream().map(String::valueOf).toList()
                : List.of();
    }

    private String text(String key) {
        String found = find(key);
        if (found == null) {
            throw new TemplateRefusal(file + " needs the key " + key + ".");
        }
        return found;
    }

    private @Nullable String find(String key) {
        return yaml.get(key) instanceof String text ? text : null;
    }

    private int number(String key) {
        if (yaml.get(key) instanceof Integer number) {
            return number;
        }
        throw new TemplateRefusal(file + " needs the number " + key + ".");
    }
}
