package dev.offshoot.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Pushed;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.mail.CalendarEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The registration is over and its seats are free again.
 *
 * @param by attendee, organiser, expiry, payment, event or account
 * @param reason words of an organiser
 * @param refund what is paid back; null when nothing is
 * @param invite takes the entry out of the person's calendar, METHOD CANCEL
 * @param notified whether the person shall be written to
 */
@Serdeable
@EventType("events.registration.cancelled")
@Pushed(
        to = "user:{attendee.userId}",
        fields = {"registrationId", "eventId", "status"})
public record RegistrationCancelled(
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
        String by,
        @Nullable String reason,
        @Nullable Money refund,
        @Nullable CalendarEntry invite,
        @JsonProperty("notify") boolean notified)
        implements Event {

    @Override
    public UUID subject() {
        return registrationId;
    }
}
