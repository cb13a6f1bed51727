package dev.offshoot.tasks.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a task stands. */
@Serdeable
public enum TaskState {
    /** For its time, or for a free thread. */
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("running")
    RUNNING,
    /** And will be tried again. */
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("done")
    DONE,
    /** Not tried any more unless an operator asks. */
    @JsonProperty("dead")
    DEAD,
    /** By an operator, before it ran. */
    @JsonProperty("cancelled")
    CANCELLED;

    /** @throws IllegalArgumentException for any other word */
    public static TaskState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
