package dev.offshoot.contracts.events;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visitor signed up and has to prove the address by the link in {@code token} before {@code expiresAt}. */
@Serdeable
@EventType("events.registration.requested")
@Pushed(
        to = "user:{attendee.userId}",
        fields = {"registrationId", "eventId", "status"})
public record RegistrationRequested(
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
        @Secret("mail") String token)
        implements Event {

    @Override
    public UUID subject() {
        return registrationId;
    }
}
