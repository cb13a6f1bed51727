package dev.offshoot.events.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What kind of event it is; decides who may create it and which roles its team has. */
@Serdeable
public enum Category {
    @JsonProperty("talk")
    TALK,
    @JsonProperty("workshop")
    WORKSHOP,
    @JsonProperty("summit")
    SUMMIT,
    @JsonProperty("other")
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
