package dev.offshoot.auth.person;

import dev.offshoot.auth.session.SessionView;
import dev.offshoot.auth.user.Picture;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Oneself. */
@Serdeable
public record PersonResponse(
        UUID id,
        @Nullable String displayName,
        @Nullable String fullName,
        String locale,
        String timeZone,
        Picture picture,
        @Nullable String primaryEmail,
        List<String> roles,
        List<String> permissions,
        boolean passwordSet,
        @Nullable Instant registeredAt,
        @Nullable Instant lastSignInAt,
        SessionView session) {}
