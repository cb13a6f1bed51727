package dev.offshoot.auth.me;

import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.link.LinkPurpose;
import dev.offshoot.auth.password.PasswordChanges;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.session.EndReason;
import dev.offshoot.auth.session.Sessions;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** The transaction of a password change: other sessions and open reset links go with the old password. */
@Singleton
class StorePassword {

    private final Users users;
    private final ActionLinks links;
    private final PasswordChanges passwords;
    private final Sessions sessions;

    StorePassword(Users users, ActionLinks links, PasswordChanges passwords, Sessions sessions) {
        this.users = users;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Transactional
    void store(Caller.Person caller, PepperedHash hash, boolean endOthers, Visitor visitor) {
        User user = users.lock(caller.id());
        links.withdraw(user.key(), LinkPurpose.PASSWORD_RESET);
        passwords.store(user.key(), hash);
        if (endOthers) {
            sessions.endOthers(user.key(), user.uuid(), caller.sessionId(), EndReason.PASSWORD_CHANGED);
        }
        passwords.announce(user.uuid(), caller.sessionId(), visitor);
    }
}
