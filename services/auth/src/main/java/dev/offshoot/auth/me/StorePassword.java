package dev.offshoot.auth.me;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.link.LinkPurpose;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.session.EndReason;
import dev.offshoot.auth.session.Sessions;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.identity.Caller;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** The transaction of a password change: other sessions and open reset links go with the old password. */
@Singleton
class StorePassword {

    private final Users users;
    private final Passwords passwords;
    private final ActionLinks links;
    private final Sessions sessions;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    StorePassword(
            Users users,
            Passwords passwords,
            ActionLinks links,
            Sessions sessions,
            Outbox outbox,
            SecurityEvents audit,
            InstantSource clock) {
        this.users = users;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void store(Caller.Person caller, PepperedHash hash, boolean endOthers, Visitor visitor) {
        User user = users.lock(caller.id());
        passwords.choose(user.key(), hash);
        links.withdraw(user.key(), LinkPurpose.PASSWORD_RESET);
        if (endOthers) {
            sessions.endOthers(user.key(), user.uuid(), caller.sessionId(), EndReason.PASSWORD_CHANGED);
        }
        outbox.append(new PasswordChanged(user.uuid(), clock.instant(), visitor.userAgent()));
        audit.record(SecurityEvent.by(caller.name(), SecurityEventType.PASSWORD_CHANGED, user.uuid())
                .in(caller.sessionId())
                .from(visitor));
    }
}
