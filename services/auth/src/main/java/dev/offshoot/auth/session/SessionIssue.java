package dev.offshoot.auth.session;

import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.secret.AuthKeys;
import dev.offshoot.auth.secret.Digests;
import dev.offshoot.auth.secret.RandomValues;
import dev.offshoot.auth.token.AccessToken;
import dev.offshoot.auth.token.AccessTokens;
import dev.offshoot.auth.user.User;
import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what a session hands out: cookie values, refresh tokens, access tokens. */
@Singleton
class SessionIssue {

    private final AuthKeys keys;
    private final RandomValues random;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Roles roles;
    private final SessionSettings settings;
    private final UuidGenerator uuids;

    SessionIssue(
            AuthKeys keys,
            RandomValues random,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Roles roles,
            SessionSettings settings,
            UuidGenerator uuids) {
        this.keys = keys;
        this.random = random;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.roles = roles;
        this.settings = settings;
        this.uuids = uuids;
    }

    SessionCookie cookie(boolean remember) {
        return new SessionCookie(random.opaque(), random.opaque(), remember);
    }

    Session session(long userId, NewSession wanted, @Nullable SessionCookie cookie, List<String> methods, Instant now) {
        return new Session(
                null,
                uuids.next(),
                userId,
                wanted.kind(),
                cookie == null ? null : Digests.sha256(cookie.value()),
                cookie == null ? null : Digests.sha256(cookie.csrf()),
                cookie == null ? random.hex() : null,
                keys.currentId(),
                0,
                null,
                methods,
                now,
                wanted.remember(),
                wanted.visitor().address(),
                wanted.visitor().userAgent(),
                now,
                now,
                settings.idleEnd(wanted.kind(), wanted.remember(), now),
                settings.absoluteEnd(wanted.kind(), wanted.remember(), now),
                null,
                null);
    }

    StartedSession started(User user, Session session, @Nullable SessionCookie cookie) {
        String refreshToken = cookie == null ? refreshTokens.issue(session, session.generation()) : null;
        return new StartedSession(user, SessionView.of(session), accessToken(session), cookie, refreshToken);
    }

    AccessToken accessToken(Session session) {
        return accessTokens.person(roles.access(session.userId()), session.proof());
    }

    int mostPerUser() {
        return settings.maxPerUser();
    }
}
