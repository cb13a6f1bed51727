package dev.offshoot.events.guest;

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
 * A registration as the holder of its link sees it.
 *
 * @param price of all seats in minor units, once it was asked for
 * @param cancelUntil until when it may be cancelled, the event's start where the event says nothing
 * @param admitted whether a ticket was used
 */
@Introspected
@MappedEntity("registrations")
public record HeldRegistration(
        @Id long id,
        UUID uuid,
        int linkVersion,
        String status,
        @Nullable Instant holdUntil,
        long price,
        @Nullable String currency,
        String paymentStatus,
        @Nullable String payUrl,
        @Nullable String cancelledBy,
        String locale,
        long ticketTypeId,
        long position,
        String ticketType,
        boolean admitted,
        long eventId,
        UUID eventUuid,
        String eventStatus,
        String slug,
        String title,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        @Nullable String placeName,
        @Nullable String city,
        @Nullable String onlineUrl,
        Instant cancelUntil) {

    public boolean is(String word) {
        return status.equals(word);
    }

    /** Where it is; empty when it is online only. */
    public String place() {
        return Stream.of(placeName, city).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Whether the engine would let its owner cancel it now. Leaving the line or an offer is never too late. */
    public boolean isCancellable(Instant now) {
        return !is("cancelled") && !is("waiting") && !is("offered") && !admitted && now.isBefore(cancelUntil);
    }
}
