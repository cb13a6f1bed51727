package dev.offshoot.tasks.figures;

import dev.offshoot.tasks.table.TaskState;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How tasks stand.
 *
 * @param counts of what waits, runs, failed or is dead; a pair that is not there is zero
 * @param oldestWaiting how long the task longest due has not been begun
 */
record TaskFigures(Map<Key, Long> counts, Duration oldestWaiting) {

    record Key(String name, TaskState state) {}

    /** Tasks of all names but these. */
    long countOthers(Set<String> names, TaskState state) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().state() == state
                        && !names.contains(count.getKey().name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long count(Key key) {
        return counts.getOrDefault(key, 0L);
    }
}
