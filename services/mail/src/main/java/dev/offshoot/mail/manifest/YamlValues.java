package dev.offshoot.mail.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML nodes as the values JSON would give: text, numbers, booleans, lists and maps. */
final class YamlValues {

    private final YamlSource source;

    YamlValues(YamlSource source) {
        this.source = source;
    }

    Map<String, Object> mapping(Node node) {
        Map<String, Object> values = new LinkedHashMap<>();
        source.fields(node).forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    private Object value(Node node) {
        return switch (node) {
            case MappingNode mapping -> mapping(mapping);
            case SequenceNode sequence -> list(sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> "";
        };
    }

    private List<Object> list(SequenceNode sequence) {
        List<Object> values = new ArrayList<>();
        sequence.getValue().forEach(item -> values.add(value(item)));
        return values;
    }

    private static Object scalar(ScalarNode scalar) {
        if (Tag.INT.equals(scalar.getTag())) {
            return Long.valueOf(scalar.getValue());
        }
        if (Tag.FLOAT.equals(scalar.getTag())) {
            return Double.valueOf(scalar.getValue());
        }
        return Tag.BOOL.equals(scalar.getTag()) ? (Object) Boolean.valueOf(scalar.getValue()) : scalar.getValue();
    }
}
