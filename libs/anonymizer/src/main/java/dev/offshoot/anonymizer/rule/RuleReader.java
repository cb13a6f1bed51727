package dev.offshoot.anonymizer.rule;

import dev.offshoot.anonymizer.value.Kind;
import dev.offshoot.populator.yaml.Mistakes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One rule of a rule file. */
final class RuleReader {

    private static final String FAKE = "fake.";
    private static final String PSEUDONYM = "pseudonym.";
    private static final String JSON_FORM =
            "rules for JSON are written {json: {device.name: text, guests.email: fake.email}, rest: keep}";
    private static final List<String> WORDS =
            List.of("keep", "null", "text", "keyed", "random", "pseudonym", "fake.name", "fake.email");

    private final Yaml yaml;

    RuleReader(Yaml yaml) {
        this.yaml = yaml;
    }

    Optional<Rule> read(Node node) {
        return switch (node) {
            case ScalarNode scalar -> word(scalar);
            case MappingNode mapping -> composed(mapping);
            case Node other -> {
                yaml.mistake(other, "a rule is a word such as 'keep', {computed: …} or {json: {…}, rest: …}");
                yield Optional.empty();
            }
        };
    }

    private Optional<Rule> word(ScalarNode scalar) {
        String word = scalar.getValue();
        return switch (word) {
            case "keep" -> Optional.of(new Rule.Keep());
            case "null" -> Optional.of(new Rule.Nothing());
            case "text" -> Optional.of(new Rule.Text());
            case "keyed" -> Optional.of(new Rule.Keyed());
            case "random" -> Optional.of(new Rule.Random());
            case "pseudonym" -> Optional.of(new Rule.Pseudonym(Kind.NAME));
            default -> invented(scalar, word);
        };
    }

    private Optional<Rule> invented(ScalarNode scalar, String word) {
        if (word.startsWith(FAKE)) {
            return kind(scalar, word.substring(FAKE.length())).map(Rule.Fake::new);
        }
        if (word.startsWith(PSEUDONYM)) {
            return kind(scalar, word.substring(PSEUDONYM.length())).map(Rule.Pseudonym::new);
        }
        yaml.mistake(
                scalar,
                word.isEmpty()
                        ? "a rule is missing; write keep or another one"
                        : "there is no rule '" + word + "'; " + Mistakes.nearest(word, WORDS));
        return Optional.empty();
    }

    private Optional<Kind> kind(ScalarNode scalar, String word) {
        Optional<Kind> kind = Kind.of(word);
        if (kind.isEmpty()) {
            yaml.mistake(scalar, "nothing invents '" + word + "'; " + Mistakes.nearest(word, Kind.words()));
        }
        return kind;
    }

    private Optional<Rule> composed(MappingNode mapping) {
        Map<String, Node> parts = new LinkedHashMap<>();
        yaml.entries(mapping, (key, value) -> parts.put(key.getValue(), value));
        if (parts.size() == 1
                && parts.get("computed") instanceof ScalarNode sql
                && !sql.getValue().isBlank()) {
            return Optional.of(new Rule.Computed(sql.getValue()));
        }
        Node rest = parts.get("rest");
        if (parts.size() == 2 && parts.get("json") instanceof MappingNode paths && rest != null) {
            return json(paths, rest);
        }
        yaml.mistake(mapping, "neither {computed: <SQL expression>} nor JSON; " + JSON_FORM);
        return Optional.empty();
    }

    private Optional<Rule> json(MappingNode mapping, Node rest) {
        Map<String, Rule> paths = new LinkedHashMap<>();
        yaml.entries(mapping, (path, node) -> leaf(node).ifPresent(rule -> paths.put(path.getValue(), rule)));
        return leaf(rest).map(rule -> new Rule.Json(paths, rule));
    }

    private Optional<Rule> leaf(Node node) {
        Optional<Rule> rule = read(node);
        if (rule.isPresent() && (rule.get() instanceof Rule.Json || rule.get() instanceof Rule.Computed)) {
            yaml.mistake(node, "inside JSON a rule is a word, such as text or fake.email");
            return Optional.empty();
        }
        return rule;
    }
}
