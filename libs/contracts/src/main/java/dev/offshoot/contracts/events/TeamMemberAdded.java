package dev.offshoot.contracts.events;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account has a role in an event's team.
 *
 * @param role speaker, collaborator, trainer, facilitator, coach or host
 * @param startsAt null as long as the event has no date, as endsAt
 */
@Serdeable
@EventType("events.team-member.added")
public record TeamMemberAdded(
        UUID memberId,
        UUID userId,
        UUID eventId,
        String role,
        String eventTitle,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt)
        implements Event {

    @Override
    public UUID subject() {
        return eventId;
    }
}
