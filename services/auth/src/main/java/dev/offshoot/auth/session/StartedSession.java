package dev.offshoot.auth.session;

import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.token.AccessToken;
import dev.offshoot.auth.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A session in the moment it begins, the only one in which its secrets are known.
 *
 * @param cookie set for a browser
 * @param refreshToken set for an app
 */
public record StartedSession(
        User user,
        Access access,
        SessionView session,
        AccessToken token,
        @Nullable SessionCookie cookie,
        @Nullable String refreshToken) {}
