package dev.offshoot.auth.account;

import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.invitation.Invitations;
import dev.offshoot.auth.recovery.PasswordResets;
import dev.offshoot.auth.session.EndReason;
import dev.offshoot.auth.session.Sessions;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserProblem;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the support does for people. A link goes to the person, never to who sends it. */
@Singleton
class HelpUser {

    private final Users users;
    private final RoleGuard guard;
    private final PasswordResets resets;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SecurityEvents audit;

    HelpUser(
            Users users,
            RoleGuard guard,
            PasswordResets resets,
            Invitations invitations,
            Sessions sessions,
            SecurityEvents audit) {
        this.users = users;
        this.guard = guard;
        this.resets = resets;
        this.invitations = invitations;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    void sendReset(UUID id, Actor actor) {
        User user = find(id, UserStatus.ACTIVE, actor);
        resets.send(user, actor.caller().name());
    }

    @Transactional
    void remind(UUID id, Actor actor) {
        User user = find(id, UserStatus.INVITED, actor);
        invitations.remind(user, actor.caller().id(), actor.visitor());
        audit.record(actor.did(SecurityEventType.INVITED, id));
    }

    @Transactional
    void endSessions(UUID id, Actor actor) {
        User user = users.lock(id);
        guard.requireHelp(actor.caller(), user);
        sessions.endAll(user.key(), id, actor.caller().name(), EndReason.BY_ADMIN);
    }

    private User find(UUID id, UserStatus expected, Actor actor) {
        User user = users.lock(id);
        guard.requireHelp(actor.caller(), user);
        if (user.status() != expected) {
            throw UserProblem.USER_STATE.because("The account is " + user.status());
        }
        return user;
    }
}
