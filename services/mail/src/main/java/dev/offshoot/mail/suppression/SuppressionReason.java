package dev.offshoot.mail.suppression;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Why an address is spared. */
@Serdeable
public enum SuppressionReason {
    HARD_BOUNCE,
    SOFT_BOUNCES,
    COMPLAINT,
    UNSUBSCRIBED,
    INVALID,
    MANUAL;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
