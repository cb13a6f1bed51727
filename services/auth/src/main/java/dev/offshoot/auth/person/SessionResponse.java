package dev.offshoot.auth.person;

import dev.offshoot.auth.session.SessionView;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A session that has just begun. The tokens are there for an app; a browser gets cookies instead.
 *
 * @param expiresIn seconds until the access token ends
 */
@Serdeable
public record SessionResponse(
        SessionView session,
        PersonResponse user,
        @Nullable String accessToken,
        @Nullable Long expiresIn,
        @Nullable String refreshToken) {}
