package dev.offshoot.mail.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** In the order of their rank: what a provider tells late never takes a delivery back. */
@Serdeable
public enum DeliveryStatus {
    QUEUED,
    SENDING,
    UNCERTAIN,
    SKIPPED,
    SENT,
    DELIVERED,
    FAILED,
    BOUNCED;

    public boolean outranks(DeliveryStatus other) {
        return compareTo(other) > 0;
    }

    /** Nothing will be done any more unless an operator asks. */
    public boolean ended() {
        return switch (this) {
            case SKIPPED, SENT, DELIVERED, FAILED, BOUNCED -> true;
            case QUEUED, SENDING, UNCERTAIN -> false;
        };
    }

    /** An operator may send it again, as a delivery of its own. */
    public boolean retriable() {
        return switch (this) {
            case SKIPPED, FAILED, BOUNCED -> true;
            case QUEUED, SENDING, UNCERTAIN, SENT, DELIVERED -> false;
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
