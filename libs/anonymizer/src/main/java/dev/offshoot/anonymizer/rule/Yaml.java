package dev.offshoot.anonymizer.rule;

import dev.offshoot.populator.yaml.Mistakes;
import dev.offshoot.populator.yaml.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Nodes of one file, with places for sentences about them.
 *
 * @param label how sentences call the file
 */
record Yaml(String label, Mistakes mistakes) {

    private static final int MOST_ALIASES = 20;

    Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(label)
                .setUseMarks(true)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .map(mark -> new Place(label, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(start());
            mistakes.add(place, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            mistakes.add(start(), "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    Place start() {
        return new Place(label, 1, 1);
    }

    Place place(Node node) {
        return node.getStartMark()
                .map(mark -> new Place(label, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(start());
    }

    void mistake(Node node, String message) {
        mistakes.add(place(node), message);
    }

    /** Each key once; a second one is a mistake. */
    void entries(MappingNode mapping, BiConsumer<ScalarNode, Node> each) {
        Map<String, Node> seen = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistake(tuple.getKeyNode(), "a name is expected here");
            } else if (seen.putIfAbsent(key.getValue(), key) != null) {
                mistake(key, "'" + key.getValue() + "' stands here a second time; remove one");
            } else {
                each.accept(key, tuple.getValueNode());
            }
        }
    }
}
