package dev.offshoot.auth.directory;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with their primary address, as one statement reads them. */
@Introspected
record DirectoryRow(
        UUID uuid,
        @Nullable String displayName,
        @Nullable String fullName,
        @Nullable UUID pictureId,
        boolean active,
        boolean erased,
        int version,
        @Nullable String email,
        String locale,
        String timeZone) {}
