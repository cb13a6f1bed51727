package dev.offshoot.populator.value;

import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.Field;
import dev.offshoot.populator.FieldType;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.yaml.Mistakes;
import dev.offshoot.populator.yaml.Place;
import dev.offshoot.populator.yaml.ScenarioFile;
import dev.offshoot.populator.yaml.Tags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads fields as the schema types them, noting every mistake and going on. */
public final class FieldReader {

    private static final Value NOTHING = _ -> "";

    private final ScenarioFile file;
    private final Mistakes mistakes;
    private final ScalarReader scalars;

    public FieldReader(ScenarioFile file, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
        this.scalars = new ScalarReader(file, mistakes, new Fakes());
    }

    /** @param at where to tell that something is missing */
    public Value readObject(MappingNode node, EntitySchema schema, String path, Place at) {
        Map<String, Value> values = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : node.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            boolean count = name.equals(Tags.COUNT) && node.getTag().getValue().equals(Tags.REPEAT);
            if (!seen.add(name)) {
                mistakes.add(file.placeOf(tuple.getKeyNode()), "'" + name + "' stands here a second time; keep one");
            } else if (!count) {
                readField(tuple, name, schema, path).ifPresent(value -> values.put(name, value));
            }
        }
        schema.fields().stream()
                .filter(field -> field.isRequired() && !seen.contains(field.name()))
                .forEach(field ->
                        mistakes.add(at, "'" + field.name() + "' is missing; it is " + Expectation.of(field.type())));
        return row -> Fields.of(evaluate(values, row));
    }

    private Optional<Value> readField(NodeTuple tuple, String name, EntitySchema schema, String path) {
        Optional<Field> field = schema.find(name);
        if (field.isEmpty()) {
            mistakes.add(
                    file.placeOf(tuple.getKeyNode()),
                    "no field '" + name + "' here; " + Mistakes.nearest(name, schema.names()));
            return Optional.empty();
        }
        Node value = tuple.getValueNode();
        if (isNull(value) && !field.get().isRequired()) {
            return Optional.empty();
        }
        return Optional.of(read(value, field.get().type(), path + "." + name));
    }

    private Value read(Node node, FieldType type, String path) {
        return switch (type) {
            case FieldType.Json _ -> readFree(node, path);
            case FieldType.AnyOf any -> readAny(node, any, path);
            case FieldType.Scalar scalar
            when node instanceof ScalarNode value -> scalars.read(value, scalar.kind(), path);
            case FieldType.OneOf words when node instanceof ScalarNode value -> readWord(value, words);
            case FieldType.Reference reference when node instanceof ScalarNode value -> readReference(value, reference);
            case FieldType.ListOf list when node instanceof SequenceNode elements -> readList(elements, list, path);
            case FieldType.Structure structure
            when node instanceof MappingNode object ->
                readObject(object, structure.schema(), path, file.placeOf(object));
            default -> {
                mistakes.add(
                        file.placeOf(node),
                        "here stands " + kindOf(node) + ", and it has to be " + Expectation.of(type));
                yield NOTHING;
            }
        };
    }

    private Value readAny(Node node, FieldType.AnyOf any, String path) {
        return any.types().stream()
                .filter(type -> fits(node, type))
                .findFirst()
                .map(type -> read(node, type, path))
                .orElseGet(() -> {
                    mistakes.add(
                            file.placeOf(node),
                            "here stands " + kindOf(node) + ", and it has to be " + Expectation.of(any));
                    return NOTHING;
                });
    }

    private static boolean fits(Node node, FieldType type) {
        return switch (type) {
            case FieldType.ListOf _ -> node instanceof SequenceNode;
            case FieldType.Structure _ -> node instanceof MappingNode;
            case FieldType.Json _ -> true;
            case FieldType.Reference _ -> isTagged(node, Tags.REF);
            default -> node instanceof ScalarNode && !isTagged(node, Tags.REF);
        };
    }

    private Value readWord(ScalarNode node, FieldType.OneOf words) {
        String word = node.getValue();
        boolean tagged = node.getTag().getValue().startsWith("!");
        if (!scalars.hasUnknownTag(node) && (tagged || !words.words().contains(word))) {
            mistakes.add(
                    file.placeOf(node),
                    "'" + word + "' is not possible here; " + Mistakes.nearest(word, words.words()));
        }
        return _ -> word;
    }

    private Value readReference(ScalarNode node, FieldType.Reference reference) {
        String example = "!ref " + reference.entities().getFirst() + ".…";
        if (scalars.hasUnknownTag(node)) {
            return NOTHING;
        }
        if (!isTagged(node, Tags.REF)) {
            mistakes.add(file.placeOf(node), "'" + node.getValue() + "' is no reference; write " + example);
        } else if (reference.entities().stream()
                .noneMatch(entity -> node.getValue().startsWith(entity + "."))) {
            mistakes.add(
                    file.placeOf(node),
                    node.getValue() + " cannot stand here; it has to be " + Expectation.of(reference));
        }
        return scalars.reference(node);
    }

    private Value readList(SequenceNode node, FieldType.ListOf list, String path) {
        List<Value> elements = new ArrayList<>();
        for (Node element : node.getValue()) {
            elements.add(read(element, list.element(), path + "[" + elements.size() + "]"));
        }
        return row -> elements.stream().map(element -> element.in(row)).toList();
    }

    private Value readFree(Node node, String path) {
        return switch (node) {
            case ScalarNode scalar -> scalars.readFree(scalar, path);
            case SequenceNode sequence -> readList(sequence, new FieldType.ListOf(new FieldType.Json()), path);
            case MappingNode mapping -> readFreeObject(mapping, path);
            default -> NOTHING;
        };
    }

    private Value readFreeObject(MappingNode node, String path) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !isNull(tuple.getValueNode())) {
                values.put(key.getValue(), readFree(tuple.getValueNode(), path + "." + key.getValue()));
            }
        }
        return row -> evaluate(values, row);
    }

    private static Map<String, Object> evaluate(Map<String, Value> values, RowContext row) {
        Map<String, Object> evaluated = LinkedHashMap.newLinkedHashMap(values.size());
        values.forEach((name, value) -> evaluated.put(name, value.in(row)));
        return evaluated;
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static boolean isTagged(Node node, String tag) {
        return node.getTag().getValue().equals(tag);
    }

    private static String kindOf(Node node) {
        return switch (node) {
            case SequenceNode _ -> "a list";
            case MappingNode _ -> "an object";
            default -> isNull(node) ? "nothing" : "a single value";
        };
    }
}
