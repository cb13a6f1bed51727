package dev.offshoot.mail.manifest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code template.yml}; every fault of the file is collected. */
public final class ManifestReader {

    private static final Set<String> FIELDS = Set.of(
            "key",
            "owner",
            "title",
            "topic",
            "sender",
            "layout",
            "locale",
            "parameters",
            "links",
            "triggers",
            "disclosesSender",
            "callers",
            "report");

    private final YamlSource source;

    public ManifestReader(String file, List<Fault> faults) {
        this.source = new YamlSource(file, faults);
    }

    /** Empty when something essential is missing; the faults say what. */
    public Optional<Manifest> read(String text) {
        return source.parse(text).flatMap(root -> manifest(source.fields(root), YamlSource.line(root)));
    }

    private Optional<Manifest> manifest(Map<String, Node> fields, int line) {
        fields.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> source.fault(YamlSource.line(node(fields, name)), "unknown field \"" + name + "\""));
        List<String> missing = List.of("key", "title", "topic").stream()
                .filter(name -> !fields.containsKey(name))
                .toList();
        missing.forEach(name -> source.fault(line, name + " is missing"));
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        String key = word(fields, "key", "");
        return Optional.of(new Manifest(
                key,
                word(fields, "owner", key.split("\\.")[0]),
                word(fields, "title", key),
                word(fields, "topic", ""),
                word(fields, "sender", "platform"),
                word(fields, "layout", "card"),
                word(fields, "locale", "en"),
                fields.containsKey("parameters")
                        ? new ParameterReader(source).read(node(fields, "parameters"))
                        : List.of(),
                links(fields.get("links")),
                fields.containsKey("triggers") ? new TriggerReader(source).read(node(fields, "triggers")) : List.of(),
                word(fields, "disclosesSender", "false").equals("true"),
                fields.containsKey("callers") ? Set.copyOf(source.words(node(fields, "callers"))) : Set.of(),
                report(fields.get("report"))));
    }

    private static Node node(Map<String, Node> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow();
    }

    private String word(Map<String, Node> fields, String name, String otherwise) {
        return Optional.ofNullable(fields.get(name)).flatMap(source::text).orElse(otherwise);
    }

    private Map<String, LinkPattern> links(@Nullable Node node) {
        Map<String, LinkPattern> links = new LinkedHashMap<>();
        if (node != null) {
            source.fields(node)
                    .forEach((name, value) ->
                            parsed(value, LinkPattern::parse).ifPresent(link -> links.put(name, link)));
        }
        return links;
    }

    private Report report(@Nullable Node node) {
        if (node == null) {
            return Report.PROBLEMS;
        }
        String word = source.text(node).orElse("");
        return Arrays.stream(Report.values())
                .filter(report -> report.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    source.fault(node, "report is all, problems or none");
                    return Report.PROBLEMS;
                });
    }

    private <T> Optional<T> parsed(Node node, Function<String, T> parse) {
        return TriggerReader.parsed(source, node, parse);
    }

    /** Reads a sample: the values a template is shown with. */
    public Map<String, Object> sample(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        source.parse(text).ifPresent(root -> values.putAll(new YamlValues(source).mapping(root)));
        return values;
    }

    /** Reads texts by name, in order. */
    public Map<String, NamedText> texts(String text) {
        Map<String, NamedText> texts = new LinkedHashMap<>();
        source.parse(text)
                .ifPresent(root -> source.fields(root)
                        .forEach((name, node) -> source.text(node)
                                .ifPresent(value ->
                                        texts.put(name, new NamedText(value.strip(), YamlSource.line(node))))));
        return texts;
    }
}
