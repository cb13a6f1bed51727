package dev.offshoot.events.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where an event shows a picture. */
@Serdeable
enum Slot {
    @JsonProperty("cover")
    COVER,
    @JsonProperty("logo")
    LOGO;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
