package dev.offshoot.events.event;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an event is, and in which zone its people think of it. */
@Embeddable
public record Schedule(
        @MappedProperty("starts_at") @Nullable Instant startsAt,
        @MappedProperty("ends_at") @Nullable Instant endsAt,
        @MappedProperty("time_zone") String timeZone) {

    public @Nullable Phase phase(Instant now) {
        return Phase.of(startsAt, endsAt, now);
    }
}
