package dev.offshoot.events.calendar;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar shows of an event that was published.
 *
 * @param icsSequence rises with each change of start, end, zone or cancellation, and with nothing else
 * @param changedAt DTSTAMP and LAST-MODIFIED, so that an entry's bytes stay until something changes
 * @param organiser name of the first one
 */
@Introspected
@MappedEntity("events")
public record CalendarEvent(
        @Id UUID uuid,
        String slug,
        String status,
        String title,
        @Nullable String subtitle,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        @Nullable String placeName,
        @Nullable String address,
        @Nullable String city,
        @Nullable String country,
        @Nullable String onlineUrl,
        String onlineFor,
        @Nullable String organiser,
        int icsSequence,
        Instant changedAt,
        @Nullable Instant cancelledAt) {

    boolean cancelled() {
        return status.equals("cancelled");
    }

    boolean onlineForEveryone() {
        return onlineFor.equals("everyone");
    }

    /** Where it is; empty for an online event. */
    String place() {
        return Stream.of(placeName, address, city, country)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
