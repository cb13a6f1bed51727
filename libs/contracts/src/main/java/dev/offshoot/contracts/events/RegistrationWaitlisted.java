package dev.offshoot.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * No seat was free; the person waits at {@code position} in the order of arrival.
 *
 * @param manageToken of the link by which a guest manages the registration; null for accounts
 * @param notified whether the person shall be written to
 */
@Serdeable
@EventType("events.registration.waitlisted")
@Pushed(
        to = "user:{attendee.userId}",
        fields = {"registrationId", "eventId", "status"})
public record RegistrationWaitlisted(
        UUID registrationId,
        UUID eventId,
        String slug,
        String eventTitle,
        Instant startsAt,
        Instant endsAt,
        String zone,
        @Nullable String place,
        Recipient attendee,
        String ticket,
        int seats,
        long position,
        String status,
        @Nullable @Secret("mail") String manageToken,
        @JsonProperty("notify") boolean notified)
        implements Event {

    @Override
    public UUID subject() {
        return registrationId;
    }
}
