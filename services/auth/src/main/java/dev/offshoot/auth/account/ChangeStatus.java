package dev.offshoot.auth.account;

import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.role.Roles;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import dev.offshoot.contracts.auth.UserReactivated;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Deactivates and reactivates people. Asked again, nothing changes. */
@Singleton
class ChangeStatus {

    private static final String BY_ADMIN = "admin";

    private final Users users;
    private final Roles roles;
    private final Deactivation deactivation;
    private final RoleGuard guard;
    private final Outbox outbox;
    private final SecurityEvents audit;
    private final InstantSource clock;

    ChangeStatus(
            Users users,
            Roles roles,
            Deactivation deactivation,
            RoleGuard guard,
            Outbox outbox,
            SecurityEvents audit,
            InstantSource clock) {
        this.users = users;
        this.roles = roles;
        this.deactivation = deactivation;
        this.guard = guard;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
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
        Instant now = clock.instant();
        User active = users.update(user.reactivate(now));
        outbox.append(new UserReactivated(id, BY_ADMIN, now, active.accessVersion()));
        audit.record(actor.did(SecurityEventType.REACTIVATED, id).with("reason", reason));
        return active;
    }
}
