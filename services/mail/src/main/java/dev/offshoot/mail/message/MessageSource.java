package dev.offshoot.mail.message;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What made a message. */
@Serdeable
public enum MessageSource {
    EVENT,
    REQUEST,
    TEST,
    RETRY;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
