package dev.offshoot.auth.redemption;

import dev.offshoot.auth.attempt.Attempts;
import dev.offshoot.auth.link.ActionLink;
import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.link.LinkProblem;
import dev.offshoot.auth.password.PasswordChanges;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.session.EndReason;
import dev.offshoot.auth.session.StartSession;
import dev.offshoot.auth.session.StartedSession;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** Sets a new password, ends every session and begins one. */
@Singleton
class ResetPassword {

    private final Users users;
    private final ActionLinks links;
    private final PasswordChanges passwords;
    private final Attempts attempts;
    private final StartSession sessions;

    ResetPassword(Users users, ActionLinks links, PasswordChanges passwords, Attempts attempts, StartSession sessions) {
        this.users = users;
        this.links = links;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    /** The person first, the link second, like everybody who changes both. */
    @Transactional
    Redeemed redeem(ActionLink link, Redemption redemption, PepperedHash password) {
        User user = users.lockByKey(Objects.requireNonNull(link.userId()));
        if (!user.isActive()) {
            throw LinkProblem.LINK_EXPIRED.because("The link is no longer valid");
        }
        links.redeem(link);
        passwords.store(user.key(), password);
        attempts.forget(link.addressKey());
        attempts.forget(user.uuid().toString());
        StartedSession session = sessions.startInsteadOfAll(user, EndReason.PASSWORD_RESET, redemption.session());
        passwords.announce(user.uuid(), null, redemption.session().visitor());
        return new Redeemed(Outcome.PASSWORD_CHANGED, session);
    }
}
