package dev.offshoot.events.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether people register here. */
@Serdeable
public enum RegistrationMode {
    @JsonProperty("none")
    NONE,
    @JsonProperty("internal")
    INTERNAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
