package dev.offshoot.populator.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Where something stands; lines and columns begin at 1. */
public record Place(String file, int line, int column) implements Comparable<Place> {

    static Place of(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Place of(String file, Node node) {
        return node.getStartMark().map(mark -> of(file, mark)).orElseGet(() -> new Place(file, 1, 1));
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        int byLine = Integer.compare(line, other.line);
        return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
