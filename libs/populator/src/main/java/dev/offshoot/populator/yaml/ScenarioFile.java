package dev.offshoot.populator.yaml;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

/** One service's file of a scenario: entries by entity, in the order they are written. */
public final class ScenarioFile {

    private final String label;
    private final Path folder;
    private final Map<String, EntityNode> entities;

    private ScenarioFile(String label, Path folder, Map<String, EntityNode> entities) {
        this.label = label;
        this.folder = folder;
        this.entities = entities;
    }

    /** Reads what can be read and notes the rest. */
    public static ScenarioFile read(Path file, Mistakes mistakes) {
        String label = file.toString();
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Map<String, EntityNode> entities = compose(file, label, mistakes)
                .map(root -> entities(root, label, mistakes))
                .orElse(Map.of());
        return new ScenarioFile(label, folder, entities);
    }

    public Map<String, EntityNode> entities() {
        return entities;
    }

    public Path folder() {
        return folder;
    }

    public Place placeOf(Node node) {
        return Place.of(label, node);
    }

    private static Optional<Node> compose(Path file, String label, Mistakes mistakes) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(label).setUseMarks(true).build();
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Compose(settings).composeReader(reader).filter(root -> isFinite(root, label, mistakes));
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(mark -> Place.of(label, mark)).orElse(new Place(label, 1, 1));
            mistakes.add(place, "not YAML: " + e.getProblem());
        } catch (YamlEngineException | IOException e) {
            mistakes.add(new Place(label, 1, 1), "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static boolean isFinite(Node root, String label, Mistakes mistakes) {
        if (root.isRecursive()) {
            mistakes.add(Place.of(label, root), "an alias contains itself; write the value out");
            return false;
        }
        return switch (root) {
            case MappingNode mapping ->
                mapping.getValue().stream().allMatch(tuple -> isFinite(tuple.getValueNode(), label, mistakes));
            case SequenceNode sequence ->
                sequence.getValue().stream().allMatch(element -> isFinite(element, label, mistakes));
            default -> true;
        };
    }

    private static Map<String, EntityNode> entities(Node root, String label, Mistakes mistakes) {
        Map<String, EntityNode> entities = new LinkedHashMap<>();
        if (!(root instanceof MappingNode mapping)) {
            mistakes.add(Place.of(label, root), "a scenario file is a map of entities, such as 'users:'");
            return entities;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            EntityNode entity = EntityNode.read(name, tuple, label, mistakes);
            if (entities.putIfAbsent(name, entity) != null) {
                mistakes.add(
                        entity.place(), "entity '" + name + "' stands here a second time; put all its rows under one");
            }
        }
        return entities;
    }

    /** Where a value deep in a row stands, or what of its path there is. */
    public Place placeIn(Node row, Object... path) {
        Node found = row;
        for (Object step : path) {
            Optional<Node> next = stepInto(found, step);
            if (next.isEmpty()) {
                break;
            }
            found = next.get();
        }
        return Place.of(label, found);
    }

    private static Optional<Node> stepInto(Node node, Object step) {
        return switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(step))
                        .map(NodeTuple::getValueNode)
                        .findFirst();
            case SequenceNode list
            when step instanceof Integer index && index < list.getValue().size() ->
                Optional.of(list.getValue().get(index));
            default -> Optional.empty();
        };
    }
}
