package dev.offshoot.auth.user;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person says about themself. */
public record Profile(
        @Nullable String displayName,
        @Nullable String fullName,
        String locale,
        String timeZone,
        @Nullable UUID pictureId) {}
