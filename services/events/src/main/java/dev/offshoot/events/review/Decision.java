package dev.offshoot.events.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What somebody did with an event on its way to the public. */
@Serdeable
public enum Decision {
    @JsonProperty("submitted")
    SUBMITTED,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("recalled")
    RECALLED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
