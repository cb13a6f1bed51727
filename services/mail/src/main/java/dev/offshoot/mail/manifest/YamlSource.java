package dev.offshoot.mail.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file as nodes that know their lines; collects faults instead of stopping at the first. */
final class YamlSource {

    private final String file;
    private final List<Fault> faults;

    YamlSource(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    Optional<MappingNode> parse(String text) {
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            fault(1, "a mapping is expected");
        } catch (MarkedYamlEngineException e) {
            fault(e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            fault(1, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** The fields by name, in order; keys that are no words are faults. */
    Map<String, Node> fields(Node node) {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, "a mapping is expected");
            return fields;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            text(tuple.getKeyNode()).ifPresent(name -> fields.put(name, tuple.getValueNode()));
        }
        return fields;
    }

    List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, "a list is expected");
        return List.of();
    }

    List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        items(node).forEach(item -> text(item).ifPresent(words::add));
        return words;
    }

    Optional<String> text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        fault(node, "a single value is expected");
        return Optional.empty();
    }

    void fault(Node node, String message) {
        fault(line(node), message);
    }

    void fault(int line, String message) {
        faults.add(new Fault(file, line, message));
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
