package dev.offshoot.auth.account;

import dev.offshoot.auth.person.EmailResponse;
import dev.offshoot.auth.user.Origin;
import dev.offshoot.auth.user.Picture;
import dev.offshoot.auth.user.UserStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as administrators see them: never a hash. */
@Serdeable
record AccountResponse(
        UUID id,
        UserStatus status,
        Origin origin,
        @Nullable String displayName,
        @Nullable String fullName,
        String locale,
        String timeZone,
        Picture picture,
        List<EmailResponse> emails,
        List<String> roles,
        List<String> permissions,
        boolean passwordSet,
        Instant createdAt,
        @Nullable Instant registeredAt,
        @Nullable Instant lastSignInAt,
        @Nullable Instant deactivatedAt,
        @Nullable String deactivatedReason) {}
