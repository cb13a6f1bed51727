package dev.offshoot.mail.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Addressed, or given a copy; either way a mail of its own. */
@Serdeable
public enum DeliveryRole {
    TO,
    COPY;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
