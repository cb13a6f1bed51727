package dev.offshoot.auth.session;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.contracts.auth.SessionRevoked;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which sessions a person has, and how they end. Ending joins the caller's transaction. */
@Singleton
public class Sessions {

    private final SessionRepository sessions;
    private final CookieCopies copies;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    Sessions(
            SessionRepository sessions, CookieCopies copies, Outbox outbox, SecurityEvents audit, InstantSource clock) {
        this.sessions = sessions;
        this.copies = copies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public SessionView view(UUID sessionId) {
        return SessionView.of(sessions.findByUuid(sessionId).orElseThrow());
    }

    public List<SessionListing> list(long userId, UUID current) {
        return sessions.live(userId, clock.instant()).stream()
                .map(session -> SessionListing.of(session, current))
                .toList();
    }

    /** A session of somebody else is as unknown as one that never was. */
    @Transactional
    public void endOwn(long userId, UUID user, UUID sessionId, EndReason reason) {
        Session session = sessions.findByUuid(sessionId)
                .filter(found -> found.userId() == userId)
                .orElseThrow(() -> SessionProblem.SESSION_NOT_FOUND.because("No session " + sessionId));
        end(session, user, user.toString(), reason);
    }

    @Transactional
    public void endOthers(long userId, UUID user, @Nullable UUID kept, EndReason reason) {
        endWhere(
                userId,
                user,
                user.toString(),
                reason,
                session -> !session.uuid().equals(kept));
    }

    @Transactional
    public void endAll(long userId, UUID user, String actor, EndReason reason) {
        endWhere(userId, user, actor, reason, session -> true);
    }

    /** Keeps the number bounded: the ones unused longest go. */
    void endBeyond(long userId, UUID user, int most) {
        endInOrder(sessions.liveBeyond(userId, clock.instant(), most), user, user.toString(), EndReason.LIMIT);
    }

    void end(Session session, UUID user, String actor, EndReason reason) {
        Instant now = clock.instant();
        if (sessions.end(session.key(), now, reason) == 0) {
            return;
        }
        String cookieHash = session.cookieHash();
        if (cookieHash != null) {
            copies.remove(cookieHash);
        }
        if (!reason.isAnnouncedByUser()) {
            outbox.append(new SessionRevoked(session.uuid(), user, reason.toString(), now));
        }
        audit.record(SecurityEvent.by(actor, SecurityEventType.SESSION_ENDED, user)
                .in(session.uuid())
                .with("reason", reason.toString()));
    }

    private void endWhere(long userId, UUID user, String actor, EndReason reason, Predicate<Session> ended) {
        List<Session> live = sessions.live(userId, clock.instant());
        endInOrder(live.stream().filter(ended).toList(), user, actor, reason);
    }

    /** Whoever ends several sessions takes their rows in the same order. */
    private void endInOrder(List<Session> ended, UUID user, String actor, EndReason reason) {
        ended.stream()
                .sorted(Comparator.comparingLong(Session::key))
                .forEach(session -> end(session, user, actor, reason));
    }

    public List<UUID> revokedSince(Instant since) {
        return sessions.endedSince(since).stream().map(Session::uuid).toList();
    }

    /** @param kept how long a session stays after its end */
    @Transactional
    public void sweep(Duration kept) {
        Instant now = clock.instant();
        sessions.endExpired(now);
        sessions.deleteEnded(now.minus(kept));
    }
}
