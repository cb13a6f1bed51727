package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation is sent again. */
@Serdeable
@EventType("auth.invitation.reminded")
public record InvitationReminded(
        UUID invitationId,
        @Nullable UUID userId,
        Recipient recipient,
        @Nullable UUID inviter,
        String purpose,
        @Nullable String note,
        @Secret("mail") String token,
        Instant expiresAt)
        implements Event {

    @Override
    public UUID subject() {
        return invitationId;
    }
}
