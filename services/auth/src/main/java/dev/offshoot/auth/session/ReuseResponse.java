package dev.offshoot.auth.session;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.auth.SessionReuseDetected;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** What follows when a refresh token comes back that has been replaced. */
@Singleton
class ReuseResponse {

    private static final String ANONYMOUS = "anonymous";

    private final RefreshSettings settings;
    private final Sessions sessions;
    private final Users users;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    ReuseResponse(
            RefreshSettings settings,
            Sessions sessions,
            Users users,
            Outbox outbox,
            SecurityEvents audit,
            InstantSource clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.users = users;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a genuine token of this generation brings about now. */
    RefreshVerdict judge(Session session, int presented) {
        return session.judge(presented, clock.instant(), settings);
    }

    void note(Session session, Visitor visitor) {
        UUID user = users.byKey(session.userId()).uuid();
        audit.record(SecurityEvent.by(user.toString(), SecurityEventType.REFRESH_LATE, user)
                .in(session.uuid())
                .from(visitor));
    }

    /** Two holders of a token part within a few refreshes; neither is trusted. Other devices live on. */
    @Transactional
    void endFamily(Session session, Visitor visitor) {
        UUID user = users.byKey(session.userId()).uuid();
        sessions.end(session, user, ANONYMOUS, EndReason.REUSE);
        outbox.append(new SessionReuseDetected(session.uuid(), user, clock.instant()));
        audit.record(SecurityEvent.by(ANONYMOUS, SecurityEventType.REFRESH_REUSED, user)
                .in(session.uuid())
                .from(visitor));
    }
}
