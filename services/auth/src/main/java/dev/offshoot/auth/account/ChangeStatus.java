package dev.offshoot.auth.account;

import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Deactivates and reactivates people. Asked again, nothing changes. */
@Singleton
class ChangeStatus {

    private static final String BY_ADMIN = "admin";

    private final Users users;
    private final Roles roles;
    private final Deactivation deactivation;
    private final Reactivation reactivation;
    private final RoleGuard guard;
    private final SecurityEvents audit;

    ChangeStatus(
            Users users,
            Roles roles,
            Deactivation deactivation,
            Reactivation reactivation,
            RoleGuard guard,
            SecurityEvents audit) {
        this.users = users;
        this.roles = roles;
        this.deactivation = deactivation;
        this.reactivation = reactivation;
        this.guard = guard;
        this.audit = audit;
    }

    @Transactional
    User deactivate(UUID id, String reason, Actor actor) {
        roles.lockAdministrators();
        User user = users.lock(id);
        if (user.status() == UserStatus.DEACTIVATED) {
            return user;
        }
        guard.requireHelp(actor.caller(), user);
        User deactivated =
                deactivation.deactivate(user, BY_ADMIN, actor.caller().name());
        roles.requireAdministrator();
        audit.record(actor.did(SecurityEventType.DEACTIVATED, id).with("reason", reason));
        return deactivated;
    }

    @Transactional
    User reactivate(UUID id, String reason, Actor actor) {
        User user = users.lock(id);
        if (user.isActive()) {
            return user;
        }
        guard.requireHelp(actor.caller(), user);
        User active = reactivation.reactivate(user, BY_ADMIN);
        audit.record(actor.did(SecurityEventType.REACTIVATED, id).with("reason", reason));
        return active;
    }
}
