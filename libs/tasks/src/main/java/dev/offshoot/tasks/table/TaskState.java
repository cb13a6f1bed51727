package dev.offshoot.tasks.table;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a task stands. */
@Serdeable
public enum TaskState {
    /** For its time, or for a free thread. */
    WAITING,
    RUNNING,
    /** And will be tried again. */
    FAILED,
    DONE,
    /** Not tried any more unless an operator asks. */
    DEAD,
    /** By an operator, before it ran. */
    CANCELLED;

    /** @throws IllegalArgumentException for any other word */
    public static TaskState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
