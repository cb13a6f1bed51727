package dev.offshoot.auth.password;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a password that somebody chose, and has its owner told. */
@Singleton
public class PasswordChanges {

    private final Passwords passwords;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    PasswordChanges(Passwords passwords, Outbox outbox, SecurityEvents audit, InstantSource clock) {
        this.passwords = passwords;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public void store(long userId, PepperedHash hash) {
        passwords.choose(userId, hash);
    }

    /**
     * Last in the transaction, after the events about single sessions.
     *
     * @param session the one it was changed in; null when a link did it
     */
    public void announce(UUID user, @Nullable UUID session, Visitor visitor) {
        outbox.append(new PasswordChanged(user, clock.instant(), visitor.userAgent()));
        audit.record(SecurityEvent.by(user.toString(), SecurityEventType.PASSWORD_CHANGED, user)
                .in(session)
                .from(visitor)
                .with("by", session == null ? "link" : "session"));
    }
}
