package dev.offshoot.events.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What happens when every seat is taken: the end, or a line that moves by itself. */
@Serdeable
public enum WaitingList {
    @JsonProperty("off")
    OFF,
    @JsonProperty("automatic")
    AUTOMATIC;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
