package dev.offshoot.populator.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The entries under one top-level key.
 *
 * @param keys of all rows, those of repetitions included
 */
public record EntityNode(String name, Place place, List<Entry> entries, Set<String> keys) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    static EntityNode read(String name, NodeTuple tuple, String label, Mistakes mistakes) {
        Place place = Place.of(label, tuple.getKeyNode());
        List<Entry> entries = switch (tuple.getValueNode()) {
            case MappingNode mapping -> named(mapping, label, mistakes);
            case SequenceNode sequence -> numbered(sequence, label, mistakes);
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> List.of();
            case Node other -> {
                mistakes.add(Place.of(label, other), "'" + name + "' holds rows: a map by name, or a list");
                yield List.of();
            }
        };
        return new EntityNode(name, place, entries, keysOf(name, entries, mistakes));
    }

    private static List<Entry> named(MappingNode mapping, String label, Mistakes mistakes) {
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place place = Place.of(label, tuple.getKeyNode());
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!KEY.matcher(key).matches()) {
                mistakes.add(place, "'" + key + "' is no name; use small letters, digits and dashes, such as ada-park");
            } else {
                entry(key, place, tuple.getValueNode(), label, mistakes).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static List<Entry> numbered(SequenceNode sequence, String label, Mistakes mistakes) {
        List<Entry> entries = new ArrayList<>();
        int number = 1;
        for (Node node : sequence.getValue()) {
            entry(Integer.toString(number++), Place.of(label, node), node, label, mistakes)
                    .ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Entry> entry(String key, Place place, Node node, String label, Mistakes mistakes) {
        if (!(node instanceof MappingNode fields)) {
            mistakes.add(Place.of(label, node), "a row is a map of fields, such as {displayName: Ada Park}");
            return Optional.empty();
        }
        if (!fields.getTag().getValue().equals(Tags.REPEAT)) {
            return Optional.of(new Entry(key, place, fields, Entry.ONCE));
        }
        return Tags.countOf(fields, label, mistakes).map(count -> new Entry(key, place, fields, count));
    }

    private static Set<String> keysOf(String name, List<Entry> entries, Mistakes mistakes) {
        Set<String> keys = new HashSet<>();
        for (Entry entry : entries) {
            for (int row = 0; row < entry.rows(); row++) {
                if (!keys.add(entry.keyOf(row))) {
                    mistakes.add(entry.place(), name + "." + entry.keyOf(row) + " exists already; choose another name");
                    break;
                }
            }
        }
        return keys;
    }
}
