package dev.offshoot.auth.task;

import dev.offshoot.auth.account.WithdrawInvitation;
import dev.offshoot.auth.attempt.Attempts;
import dev.offshoot.auth.audit.TrimSecurityEvents;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.session.Sessions;
import dev.offshoot.auth.signing.KeyRotation;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The recurring work, each piece safe to repeat. */
@Singleton
class Upkeep {

    private static final Duration SESSIONS_KEPT = Duration.ofDays(30);

    private final KeyRotation keys;
    private final Sessions sessions;
    private final Attempts attempts;
    private final ActionLinks links;
    private final WithdrawInvitation invitations;
    private final TrimSecurityEvents events;

    Upkeep(
            KeyRotation keys,
            Sessions sessions,
            Attempts attempts,
            ActionLinks links,
            WithdrawInvitation invitations,
            TrimSecurityEvents events) {
        this.keys = keys;
        this.sessions = sessions;
        this.attempts = attempts;
        this.links = links;
        this.invitations = invitations;
        this.events = events;
    }

    void rotateKeys() {
        keys.rotate();
    }

    void endSessions() {
        sessions.sweep(SESSIONS_KEPT);
    }

    void clearCounters() {
        attempts.clear();
    }

    void clearLinks() {
        links.clear();
    }

    void expireInvitations() {
        boolean more = true;
        while (more) {
            more = invitations.expire();
        }
    }

    void trimSecurityEvents() {
        events.trim();
    }
}
