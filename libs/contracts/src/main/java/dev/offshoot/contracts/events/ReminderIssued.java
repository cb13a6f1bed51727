package dev.offshoot.contracts.events;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.mail.CalendarEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published event begins in a day; told once to those who will attend.
 *
 * @param category talk, workshop, summit or other
 * @param visibility public, unlisted or members
 * @param zone IANA name
 * @param format on-site, hybrid or online
 * @param country ISO 3166-1 alpha-2
 * @param link the public page
 * @param owner null once that person was erased
 * @param speakers accounts in the order of the team
 * @param online where to join; for the confirmed only
 * @param invite the calendar entry as it stands now
 * @param attendees at most 500; more follow in further events
 */
@Serdeable
@EventType("events.reminder.issued")
public record ReminderIssued(
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
        @Nullable String online,
        @Nullable CalendarEntry invite,
        List<Recipient> attendees)
        implements Event {

    @Override
    public UUID subject() {
        return eventId;
    }
}
