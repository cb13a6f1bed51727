package dev.offshoot.payments.attempt;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a session stands, as far as we know. */
@Serdeable
enum AttemptStatus {
    CREATING,
    OPEN,
    PROCESSING,
    SUCCEEDED,
    DECLINED,
    CLOSED,
    MISMATCHED;

    /** Its session may still take money. */
    public boolean live() {
        return switch (this) {
            case CREATING, OPEN, PROCESSING -> true;
            case SUCCEEDED, DECLINED, CLOSED, MISMATCHED -> false;
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
