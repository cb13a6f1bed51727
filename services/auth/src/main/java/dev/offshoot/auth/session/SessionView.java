package dev.offshoot.auth.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its person sees it.
 *
 * @param actor who acts in it on the person's behalf
 */
@Serdeable
public record SessionView(
        UUID id,
        SessionKind kind,
        Instant expiresAt,
        Instant authenticatedAt,
        List<String> methods,
        @Nullable UUID actor) {

    static SessionView of(Session session) {
        return new SessionView(
                session.uuid(),
                session.kind(),
                session.lastsUntil(),
                session.authenticatedAt(),
                session.methods(),
                null);
    }
}
