package dev.offshoot.auth.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param device what the browser or app called itself */
@Serdeable
public record SessionListing(
        UUID id,
        SessionKind kind,
        @Nullable String device,
        Instant startedAt,
        Instant lastUsedAt,
        boolean current,
        List<String> methods) {

    static SessionListing of(Session session, UUID current) {
        return new SessionListing(
                session.uuid(),
                session.kind(),
                session.userAgent(),
                session.createdAt(),
                session.lastUsedAt(),
                session.uuid().equals(current),
                session.methods());
    }
}
