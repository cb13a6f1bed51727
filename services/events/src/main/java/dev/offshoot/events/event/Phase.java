package dev.offshoot.events.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an event stands in time. */
@Serdeable
public enum Phase {
    @JsonProperty("upcoming")
    UPCOMING,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("ended")
    ENDED;

    /** @return null as long as the event has no dates */
    public static @Nullable Phase of(@Nullable Instant startsAt, @Nullable Instant endsAt, Instant now) {
        if (startsAt == null || endsAt == null) {
            return null;
        }
        if (now.isBefore(startsAt)) {
            return UPCOMING;
        }
        return now.isBefore(endsAt) ? RUNNING : ENDED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
