package dev.offshoot.auth.redemption;

import dev.offshoot.auth.attempt.Attempts;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.link.ActionLink;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.link.LinkProblem;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.session.EndReason;
import dev.offshoot.auth.session.Sessions;
import dev.offshoot.auth.session.StartSession;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Objects;

/** Sets a new password, ends every session and begins one. */
@Singleton
class ResetPassword {

    private final ActionLinks links;
    private final Users users;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final StartSession start;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    ResetPassword(
            ActionLinks links,
            Users users,
            Passwords passwords,
            Attempts attempts,
            Sessions sessions,
            StartSession start,
            Outbox outbox,
            SecurityEvents audit,
            InstantSource clock) {
        this.links = links;
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.start = start;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Redeemed redeem(ActionLink link, Redemption redemption, PepperedHash password) {
        links.redeem(link);
        User user =
                users.lock(users.byKey(Objects.requireNonNull(link.userId())).uuid());
        if (!user.isActive()) {
            throw LinkProblem.LINK_EXPIRED.because("The link is no longer valid");
        }
        passwords.choose(user.key(), password);
        attempts.forget(link.addressKey());
        attempts.forget(user.uuid().toString());
        sessions.endAll(user.key(), user.uuid(), user.uuid().toString(), EndReason.PASSWORD_RESET);
        outbox.append(new PasswordChanged(
                user.uuid(), clock.instant(), redemption.session().visitor().userAgent()));
        audit.record(SecurityEvent.by(user.uuid().toString(), SecurityEventType.PASSWORD_CHANGED, user.uuid())
                .from(redemption.session().visitor())
                .with("by", "link"));
        return new Redeemed(Outcome.PASSWORD_CHANGED, start.start(user.key(), redemption.session()));
    }
}
