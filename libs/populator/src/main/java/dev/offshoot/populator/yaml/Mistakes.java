package dev.offshoot.populator.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Everything wrong with a scenario, gathered before anything is loaded. */
public final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    public void add(Place place, String message) {
        found.add(new Mistake(place, message));
    }

    public int count() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file, line and column. */
    public List<Mistake> list() {
        return found.stream().sorted(Comparator.comparing(Mistake::place)).toList();
    }

    /** Names the known word nearest to an unknown one, or all of them. */
    public static String nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate ->
                        distance(word, candidate) <= (word.length() < 4 ? 1 : Math.max(2, word.length() / 3)))
                .map(candidate -> "did you mean '" + candidate + "'?")
                .orElseGet(() -> "possible are "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    private static int distance(String first, String second) {
        int[] previous = new int[second.length() + 1];
        for (int column = 0; column <= second.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= first.length(); row++) {
            int[] current = new int[second.length() + 1];
            current[0] = row;
            for (int column = 1; column <= second.length(); column++) {
                int change = first.charAt(row - 1) == second.charAt(column - 1) ? 0 : 1;
                int either = Math.min(current[column - 1], previous[column]) + 1;
                current[column] = Math.min(either, previous[column - 1] + change);
            }
            previous = current;
        }
        return previous[second.length()];
    }
}
