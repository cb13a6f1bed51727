package dev.offshoot.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.Secret;
import dev.offshoot.contracts.mail.CalendarEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The seats are taken for good.
 *
 * @param online where to join; for the confirmed only
 * @param manageToken of the link by which a guest manages the registration; null for accounts
 * @param invite the entry for the person's calendar, METHOD REQUEST
 * @param notified whether the person shall be written to
 */
@Serdeable
@EventType("events.registration.confirmed")
@Pushed(
        to = "user:{attendee.userId}",
        fields = {"registrationId", "eventId", "status"})
public record RegistrationConfirmed(
        UUID registrationId,
        UUID eventId,
        String slug,
        String eventTitle,
        Instant startsAt,
        Instant endsAt,
        String zone,
        @Nullable String place,
        @Nullable String online,
        Recipient attendee,
        String ticket,
        int seats,
        long position,
        String status,
        @Nullable @Secret("mail") String manageToken,
        @Nullable CalendarEntry invite,
        @JsonProperty("notify") boolean notified)
        implements Event {

    @Override
    public UUID subject() {
        return registrationId;
    }
}
