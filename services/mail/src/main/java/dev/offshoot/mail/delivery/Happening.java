package dev.offshoot.mail.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a delivery's log tells. */
@Serdeable
public enum Happening {
    ACCEPTED,
    POSTPONED,
    ATTEMPTED,
    TAKEN,
    DEFERRED,
    DELIVERED,
    BOUNCED,
    DROPPED,
    COMPLAINED,
    OPENED,
    CLICKED,
    UNSUBSCRIBED,
    SKIPPED,
    CANCELLED,
    RETRIED,
    VIEWED;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
