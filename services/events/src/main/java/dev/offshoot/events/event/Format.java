package dev.offshoot.events.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where people meet. */
@Serdeable
public enum Format {
    @JsonProperty("on-site")
    ON_SITE,
    @JsonProperty("hybrid")
    HYBRID,
    @JsonProperty("online")
    ONLINE;

    public boolean needsPlace() {
        return this != ONLINE;
    }

    public boolean needsLink() {
        return this != ON_SITE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
