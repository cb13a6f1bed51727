package dev.offshoot.contracts.events;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published event will not take place; its registrations are cancelled one by one.
 *
 * @param category talk, workshop, summit or other
 * @param visibility public, unlisted or members
 * @param zone IANA name
 * @param format on-site, hybrid or online
 * @param country ISO 3166-1 alpha-2
 * @param link the public page
 * @param owner null once that person was erased
 * @param speakers accounts in the order of the team
 * @param comment the reason given
 */
@Serdeable
@EventType("events.event.cancelled")
public record EventCancelled(
        UUID eventId,
        String slug,
        String eventTitle,
        @Nullable String subtitle,
        String category,
        String visibility,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String format,
        @Nullable String place,
        @Nullable String country,
        String link,
        @Nullable UUID owner,
        List<UUID> speakers,
        UUID actorId,
        @Nullable String comment)
        implements Event {

    @Override
    public UUID subject() {
        return eventId;
    }
}
