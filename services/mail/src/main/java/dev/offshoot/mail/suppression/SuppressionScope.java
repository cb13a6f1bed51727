package dev.offshoot.mail.suppression;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How much an address is spared. */
@Serdeable
public enum SuppressionScope {
    EVERYTHING,
    OPTIONAL,
    TOPIC;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
