package dev.offshoot.populator.yaml;

import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * One row, or the pattern of many.
 *
 * @param count how many rows {@code !repeat} asks for; {@link #ONCE} for a single row
 */
public record Entry(String key, Place place, MappingNode fields, int count) {

    static final int ONCE = 0;

    public boolean isRepeated() {
        return count != ONCE;
    }

    public int rows() {
        return isRepeated() ? count : 1;
    }

    /** @param row from 0 */
    public String keyOf(int row) {
        return isRepeated() ? key + "-" + (row + 1) : key;
    }
}
