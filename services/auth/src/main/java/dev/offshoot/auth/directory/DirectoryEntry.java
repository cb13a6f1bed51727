package dev.offshoot.auth.directory;

import dev.offshoot.auth.user.Picture;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param email with locale and time zone for clients with the scope auth:directory.email only */
@Serdeable
record DirectoryEntry(
        UUID id,
        @Nullable String displayName,
        @Nullable String fullName,
        @Nullable Picture picture,
        boolean active,
        boolean erased,
        int version,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String timeZone) {}
