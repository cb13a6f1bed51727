package dev.offshoot.populator.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Checks that what a scenario refers to exists, over the files of all its services. */
public final class References {

    private References() {}

    /** What one service can tell: references into its own entities, and those that are none. */
    public static void checkOwn(ScenarioFile file, Set<String> own, Mistakes mistakes) {
        for (ScalarNode reference : referencesIn(file)) {
            String entity = entityOf(reference.getValue());
            if (entity.isEmpty() || own.contains(entity)) {
                note(file, reference, file.entities(), mistakes);
            }
        }
    }

    /** What only all files together can tell: references into other services, and entities that two services claim. */
    public static void checkAcross(List<ScenarioFile> files, Mistakes mistakes) {
        Map<String, EntityNode> entities = files.stream()
                .flatMap(file -> file.entities().values().stream())
                .collect(Collectors.toMap(EntityNode::name, entity -> entity, (first, second) -> {
                    mistakes.add(
                            second.place(),
                            "entity '" + second.name() + "' belongs to "
                                    + first.place().file() + " already");
                    return first;
                }));
        for (ScenarioFile file : files) {
            for (ScalarNode reference : referencesIn(file)) {
                String entity = entityOf(reference.getValue());
                if (!entity.isEmpty() && !file.entities().containsKey(entity)) {
                    note(file, reference, entities, mistakes);
                }
            }
        }
    }

    private static void note(
            ScenarioFile file, ScalarNode reference, Map<String, EntityNode> entities, Mistakes mistakes) {
        missing(reference.getValue(), entities).ifPresent(message -> mistakes.add(file.placeOf(reference), message));
    }

    /** Empty for what is no reference. */
    private static String entityOf(String name) {
        int dot = name.indexOf('.');
        return dot <= 0 || dot == name.length() - 1 ? "" : name.substring(0, dot);
    }

    /** Why a name refers to nothing; empty when it refers to a row. */
    private static Optional<String> missing(String name, Map<String, EntityNode> entities) {
        String entityName = entityOf(name);
        if (entityName.isEmpty()) {
            return Optional.of("'" + name + "' is no reference; write entity and name, such as !ref users.ada");
        }
        EntityNode entity = entities.get(entityName);
        if (entity == null) {
            Set<String> known = entities.keySet();
            return Optional.of("nobody has entity '" + entityName + "'; " + Mistakes.nearest(entityName, known));
        }
        String key = name.substring(entityName.length() + 1);
        return entity.keys().contains(key)
                ? Optional.empty()
                : Optional.of("no " + name + " in this scenario; " + nearestKey(key, entity));
    }

    private static String nearestKey(String key, EntityNode entity) {
        List<String> keys = entity.entries().stream()
                .map(entry -> entry.isRepeated() ? entry.keyOf(0) + " … " + entry.keyOf(entry.rows() - 1) : entry.key())
                .toList();
        return keys.isEmpty() ? "it has no rows" : Mistakes.nearest(key, keys);
    }

    private static List<ScalarNode> referencesIn(ScenarioFile file) {
        List<ScalarNode> references = new ArrayList<>();
        file.entities().values().stream()
                .flatMap(entity -> entity.entries().stream())
                .forEach(entry -> collect(entry.fields(), references));
        return references;
    }

    private static void collect(Node node, List<ScalarNode> references) {
        switch (node) {
            case ScalarNode scalar when scalar.getTag().getValue().equals(Tags.REF) -> references.add(scalar);
            case SequenceNode sequence -> sequence.getValue().forEach(element -> collect(element, references));
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    collect(tuple.getValueNode(), references);
                }
            }
            default -> {
                // Other single values refer to nothing.
            }
        }
    }
}
