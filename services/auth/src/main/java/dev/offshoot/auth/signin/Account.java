package dev.offshoot.auth.signin;

import dev.offshoot.auth.password.Password;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person who has proved an address and what is needed to sign them in, as one statement reads it. */
@Introspected
record Account(
        long userId,
        UUID uuid,
        boolean active,
        @Nullable Instant lastSignInAt,
        @Nullable String hash,
        @Nullable Integer keyId,
        @Nullable Instant changedAt,
        @Nullable Boolean chosen) {

    /** Nobody but an active person has a password to compare with. */
    Optional<Password> password() {
        return active && hash != null && changedAt != null && chosen != null
                ? Optional.of(new Password(userId, hash, keyId, changedAt, chosen))
                : Optional.empty();
    }
}
