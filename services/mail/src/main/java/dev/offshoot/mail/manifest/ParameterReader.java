package dev.offshoot.mail.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads declared parameters: {@code total: money}, {@code note: paragraph?}, {@code code: {type: text, max: 40}}. */
final class ParameterReader {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern ENUMERATION = Pattern.compile("enum\\(([^)]+)\\)");
    private static final List<String> BUILT_IN = List.of("recipient", "brand", "links", "locale");
    private static final int DEEPEST = 3;

    private final YamlSource source;

    ParameterReader(YamlSource source) {
        this.source = source;
    }

    List<Parameter> read(Node node) {
        return read(node, 1);
    }

    private List<Parameter> read(Node node, int depth) {
        List<Parameter> parameters = new ArrayList<>();
        if (depth > DEEPEST) {
            source.fault(node, "parameters nest at most " + DEEPEST + " deep");
            return parameters;
        }
        source.fields(node).forEach((name, type) -> parameter(name, type, depth).ifPresent(parameters::add));
        return parameters;
    }

    private Optional<Parameter> parameter(String declared, Node node, int depth) {
        boolean optional = declared.endsWith("?") || isOptional(node);
        String name = declared.endsWith("?") ? declared.substring(0, declared.length() - 1) : declared;
        if (!NAME.matcher(name).matches() || (depth == 1 && BUILT_IN.contains(name))) {
            source.fault(node, "\"" + name + "\" cannot name a parameter");
            return Optional.empty();
        }
        return type(node, depth)
                .flatMap(type -> checked(name, type, node, depth))
                .map(type -> new Parameter(name, type, optional));
    }

    private Optional<ParameterType> checked(String name, ParameterType type, Node node, int depth) {
        if (type.kind() == ParameterKind.SECRET && depth > 1) {
            source.fault(node, "the secret " + name + " must be a parameter of its own");
            return Optional.empty();
        }
        return Optional.of(type);
    }

    private boolean isOptional(Node node) {
        if (node instanceof MappingNode) {
            Node type = source.fields(node).get("type");
            return type != null && isOptional(type);
        }
        return !(node instanceof SequenceNode) && source.text(node).orElse("").endsWith("?");
    }

    private Optional<ParameterType> type(Node node, int depth) {
        if (node instanceof SequenceNode) {
            return element(node, depth);
        }
        if (node instanceof MappingNode) {
            Map<String, Node> fields = source.fields(node);
            Node type = fields.get("type");
            return type == null ? Optional.of(ParameterType.structure(read(node, depth + 1))) : limited(type, fields);
        }
        return source.text(node).flatMap(word -> simple(word, node));
    }

    private Optional<ParameterType> element(Node node, int depth) {
        List<Node> items = source.items(node);
        if (items.size() != 1) {
            source.fault(node, "a list names the one type it holds: [text]");
            return Optional.empty();
        }
        return type(items.getFirst(), depth).map(ParameterType::list);
    }

    private Optional<ParameterType> limited(Node type, Map<String, Node> fields) {
        Optional<ParameterType> simple = source.text(type).flatMap(word -> simple(word, type));
        Node max = fields.get("max");
        if (max == null) {
            return simple;
        }
        return simple.flatMap(full -> source.text(max)
                .filter(text -> inRange(text, full.kind().most(), max))
                .map(text -> ParameterType.of(full.kind(), Integer.parseInt(text))));
    }

    private boolean inRange(String text, int most, Node node) {
        boolean fits = text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= most;
        if (!fits) {
            source.fault(node, "max must be a number from 1 to " + most);
        }
        return fits;
    }

    private Optional<ParameterType> simple(String declared, Node node) {
        String word = declared.endsWith("?") ? declared.substring(0, declared.length() - 1) : declared;
        Matcher enumeration = ENUMERATION.matcher(word);
        if (enumeration.matches()) {
            return Optional.of(
                    ParameterType.enumeration(List.of(enumeration.group(1).split(",\\s*"))));
        }
        Optional<ParameterType> type = ParameterKind.of(word).map(ParameterType::of);
        if (type.isEmpty()) {
            source.fault(node, "unknown type \"" + word + "\"");
        }
        return type;
    }
}
