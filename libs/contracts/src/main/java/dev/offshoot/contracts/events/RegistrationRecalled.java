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

/**
 * Somebody signed up again with an address that is registered already; only its owner is told.
 *
 * @param manageToken of the link by which a guest manages the registration; null for accounts
 */
@Serdeable
@EventType("events.registration.recalled")
@Pushed(
        to = "user:{attendee.userId}",
        fields = {"registrationId", "eventId", "status"})
public record RegistrationRecalled(
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
        @Nullable @Secret("mail") String manageToken)
        implements Event {

    @Override
    public UUID subject() {
        return registrationId;
    }
}
