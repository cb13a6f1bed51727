package dev.offshoot.contracts.auth;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody typed an address that is to be proved; purpose is new-account or new-address. */
@Serdeable
@EventType("auth.email-verification.requested")
public record EmailVerificationRequested(
        UUID verificationId,
        @Nullable UUID userId,
        Recipient recipient,
        String purpose,
        @Secret("mail") String token,
        Instant expiresAt)
        implements Event {

    @Override
    public UUID subject() {
        return verificationId;
    }
}
