package dev.offshoot.auth.imports;

import dev.offshoot.auth.user.UserStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person of the monolith. Checked by row, so that a bad one keeps nobody else out. */
@Serdeable
record ImportedUser(
        UUID id,
        List<ImportedEmail> emails,
        @Nullable String passwordHash,
        @Nullable Instant passwordChangedAt,
        String displayName,
        @Nullable String fullName,
        @Nullable String locale,
        @Nullable String timeZone,
        UserStatus status,
        @Nullable List<String> roles,
        Instant joinedAt,
        @Nullable Instant lastSignInAt) {

    List<String> rolesOrNone() {
        return roles == null ? List.of() : roles;
    }

    Instant passwordMoment() {
        return passwordChangedAt == null ? joinedAt : passwordChangedAt;
    }

    /** {@code !…} is how the monolith marks that none is set. */
    Optional<String> hashToTake() {
        return Optional.ofNullable(passwordHash).filter(hash -> !hash.startsWith("!"));
    }

    @Override
    public String toString() {
        return "ImportedUser[" + id + "]";
    }
}
