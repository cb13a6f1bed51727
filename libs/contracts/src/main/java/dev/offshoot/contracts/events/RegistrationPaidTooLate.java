package dev.offshoot.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money arrived for seats that had gone to somebody else; all of it goes back.
 *
 * @param notified whether the person shall be written to
 */
@Serdeable
@EventType("events.registration.paid-too-late")
@Pushed(
        to = "user:{attendee.userId}",
        fields = {"registrationId", "eventId", "status"})
public record RegistrationPaidTooLate(
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
        Money refund,
        @JsonProperty("notify") boolean notified)
        implements Event {

    @Override
    public UUID subject() {
        return registrationId;
    }
}
