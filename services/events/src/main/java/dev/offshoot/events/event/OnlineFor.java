package dev.offshoot.events.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who is shown the link of an online event. */
@Serdeable
public enum OnlineFor {
    @JsonProperty("everyone")
    EVERYONE,
    @JsonProperty("confirmed")
    CONFIRMED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
