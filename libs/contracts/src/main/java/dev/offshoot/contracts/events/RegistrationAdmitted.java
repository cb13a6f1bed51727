package dev.offshoot.contracts.events;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person came in at the door. */
@Serdeable
@EventType("events.registration.admitted")
@Pushed(
        to = "user:{attendee.userId}",
        fields = {"registrationId", "eventId", "status"})
public record RegistrationAdmitted(
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
        Instant admittedAt,
        @Nullable String gate)
        implements Event {

    @Override
    public UUID subject() {
        return registrationId;
    }
}
