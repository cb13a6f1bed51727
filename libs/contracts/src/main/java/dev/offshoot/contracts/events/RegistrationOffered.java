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
 * A seat is kept for a waiting person who has to accept it before {@code expiresAt}.
 *
 * @param manageToken of the link by which a guest manages the registration; null for accounts
 * @param notified whether the person shall be written to
 */
@Serdeable
@EventType("events.registration.offered")
@Pushed(
        to = "user:{attendee.userId}",
        fields = {"registrationId", "eventId", "status"})
public record RegistrationOffered(
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
        Instant expiresAt,
        @Nullable @Secret("mail") String manageToken,
        @JsonProperty("notify") boolean notified)
        implements Event {

    @Override
    public UUID subject() {
        return registrationId;
    }
}
