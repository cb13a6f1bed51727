package dev.offshoot.populator.yaml;

import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The tags a scenario may use. */
public final class Tags {

    public static final String REF = "!ref";
    public static final String NOW = "!now";
    public static final String AT = "!at";
    public static final String FAKE = "!fake";
    public static final String FILE = "!file";
    public static final String REPEAT = "!repeat";
    public static final Set<String> ALL = Set.of(REF, NOW, AT, FAKE, FILE, REPEAT);

    /** The field of a repetition that says how often. */
    public static final String COUNT = "count";

    private static final int MAX_COUNT = 5_000_000;

    private Tags() {}

    static Optional<Integer> countOf(MappingNode fields, String label, Mistakes mistakes) {
        for (NodeTuple tuple : fields.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(COUNT)) {
                Optional<Integer> count = number(tuple);
                if (count.isEmpty()) {
                    mistakes.add(
                            Place.of(label, tuple.getValueNode()),
                            "count is a whole number from 1 to " + MAX_COUNT + ", such as count: 100");
                }
                return count;
            }
        }
        mistakes.add(Place.of(label, fields), "!repeat has no count; write !repeat {count: 100, …}");
        return Optional.empty();
    }

    private static Optional<Integer> number(NodeTuple tuple) {
        String text = tuple.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,6}"))
                .map(Integer::valueOf)
                .filter(count -> count <= MAX_COUNT);
    }
}
