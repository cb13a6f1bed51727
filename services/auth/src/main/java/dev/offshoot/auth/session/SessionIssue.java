package dev.offshoot.auth.session;

import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.role.Roles;
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

    private final RandomValues random;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Roles roles;
    private final SessionSettings settings;
    private final UuidGenerator uuids;

    SessionIssue(
            RandomValues random,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Roles roles,
            SessionSettings settings,
            UuidGenerator uuids) {
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
                refreshTokens.keyId(),
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
        Access access = access(session);
        AccessToken token = accessToken(session, access);
        return new StartedSession(user, access, SessionView.of(session), token, cookie, refreshToken);
    }

    Instant idleEnd(Session session, Instant now) {
        return settings.idleEnd(session.kind(), session.remember(), now);
    }

    Access access(Session session) {
        return roles.access(session.userId());
    }

    AccessToken accessToken(Session session, Access access) {
        return accessTokens.person(access, session.proof());
    }

    int mostPerUser() {
        return settings.maxPerUser();
    }
}
