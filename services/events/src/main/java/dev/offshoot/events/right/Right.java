package dev.offshoot.events.right;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a team member may be given. Role and attendance give none of these. */
@Serdeable
public enum Right {
    @JsonProperty("edit")
    EDIT,
    @JsonProperty("attendees")
    ATTENDEES,
    @JsonProperty("check-in")
    CHECK_IN;

    /** @param word as stored */
    public static Right of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
